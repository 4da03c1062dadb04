using RegioHelix.Store.Publishing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Publishing;

public sealed class CurrentVintagesTests
{
    [Fact]
    public void A_vintage_that_is_not_there_cannot_be_used()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        using var held = ImportLock.Take(data, Phrase.Of("test"), TimeProvider.System);
        Assert.Equal("no-such-vintage", Assert.Single(Assert.Throws<ProblemsException>(() => CurrentVintages.Use(held, "t", "20260101T000000Z-00000000")).Problems).Rule);
        Assert.Equal("no-such-vintage", Assert.Single(Assert.Throws<ProblemsException>(() => CurrentVintages.Use(held, "t", "../../t")).Problems).Rule);
        Assert.Empty(CurrentVintages.Read(data));
    }

    [Fact]
    public void A_damaged_pointer_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        File.WriteAllText(data.CurrentFile, "{ \"a\":");
        Assert.Equal("damaged-pointer", Assert.Single(Assert.Throws<ProblemsException>(() => CurrentVintages.Read(data)).Problems).Rule);
    }
}

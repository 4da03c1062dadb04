using RegioHelix.Import.Live;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Live;

public sealed class LiveOptionsTests
{
    [Theory]
    [InlineData("https://mirror.example.org/eurostat", "https://mirror.example.org/eurostat/")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("http://[::1]:8080/base", "http://[::1]:8080/base/")]
    public void An_address_may_be_https_or_this_machine(string text, string address) => WithEurostatAt(text, () => Assert.Equal(address, LiveOptions.FromEnvironment().Eurostat.AbsoluteUri));

    [Theory]
    [InlineData("http://mirror.example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://mirror.example.org/")]
    [InlineData("mirror")]
    [InlineData("https://user:secret@mirror.example.org/")]
    [InlineData("https://mirror.example.org/?query=1")]
    public void Another_address_is_refused(string text) => WithEurostatAt(text, () =>
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(LiveOptions.FromEnvironment).Problems);
        Assert.Equal(("REGIOHELIX_EUROSTAT", "bad-address"), (problem.File, problem.Rule));
    });

    [Fact]
    public void Without_a_wish_the_live_services_are_meant() => WithEurostatAt(null, () =>
    {
        Assert.Equal("https://ec.europa.eu/eurostat/api/dissemination/", LiveOptions.FromEnvironment().Eurostat.AbsoluteUri);
        Assert.Equal("https://gisco-services.ec.europa.eu/distribution/v2/", LiveOptions.FromEnvironment().Gisco.AbsoluteUri);
    });

    private static void WithEurostatAt(string? address, Action check)
    {
        var former = Environment.GetEnvironmentVariable("REGIOHELIX_EUROSTAT");
        Environment.SetEnvironmentVariable("REGIOHELIX_EUROSTAT", address);
        try
        {
            check();
        }
        finally
        {
            Environment.SetEnvironmentVariable("REGIOHELIX_EUROSTAT", former);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Forms;
using RegioHelix.Registry.Privacy;

namespace RegioHelix.Registry.Tests.Forms;

/// <summary>A form counts once, whoever is asked and however often at once, the same on every database.</summary>
public abstract class SpentFormContract(RegistryFixture fixture)
{
    [Fact]
    public async Task A_word_is_spent_once_and_forgotten_when_it_would_not_count_any_more()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        // Two processes, or one before and one after a restart.
        using var other = new RegistryDatabase(database.Settings, clock);
        var hours = TimeSpan.FromHours(12);
        var spent = await Task.WhenAll(Enumerable.Range(0, 6).Select(racer => new SpentFormRegister(racer % 2 == 0 ? database : other).Spend("AB12", hours, cancellation)));
        Assert.Equal(1, spent.Count(won => won));
        Assert.True(await new SpentFormRegister(other).Spend("CD34", hours, cancellation));
        Assert.False(await new SpentFormRegister(database).Spend("CD34", hours, cancellation));
        clock.Advance(hours);
        await new RetentionRegister(database, new ErasureRegister(database)).Carry([], cancellation);
        await using var db = database.Read();
        Assert.Equal(0, await db.SpentForms.CountAsync(cancellation));
    }
}

public sealed class SqliteSpentFormTests(SqliteFixture fixture) : SpentFormContract(fixture);

public sealed class PostgresSpentFormTests(PostgresFixture fixture) : SpentFormContract(fixture);

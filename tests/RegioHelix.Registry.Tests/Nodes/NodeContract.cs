using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Nodes;

namespace RegioHelix.Registry.Tests.Nodes;

/// <summary>What nodes agree on, the same on every database.</summary>
public abstract class NodeContract(RegistryFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_that_move_a_pointer_from_the_same_number_one_wins()
    {
        var database = fixture.Fresh();
        using var other = new RegistryDatabase(database.Settings, database.Clock);
        foreach (var known in new[] { 0, 1, 2 })
        {
            var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(
                () => new SharedVintageRegister(racer % 2 == 0 ? database : other).TryMove("simulated", $"v{known}-{racer}", new string('a', 64), racer, known) ? racer : -1, Cancellation)));
            var winner = Assert.Single(won, racer => racer >= 0);
            var pointer = Assert.Single(new SharedVintageRegister(other).List());
            Assert.Equal(($"v{known}-{winner}", known + 1L, (long)winner), (pointer.Vintage, pointer.Number, pointer.Bytes));
        }

        Assert.True(new SharedVintageRegister(database).TryMove("simulated", null, "", 0, 3));
        Assert.Null(Assert.Single(new SharedVintageRegister(database).List()).Vintage);
    }

    [Fact]
    public async Task All_have_one_secret_and_hear_of_each_other_while_they_speak()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        using var other = new RegistryDatabase(database.Settings, clock);
        var secrets = await Task.WhenAll(Enumerable.Range(0, 6).Select(racer => new NodeRegister(racer % 2 == 0 ? database : other).GetSecret(Cancellation)));
        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(secrets.Distinct()));
        var nodes = new NodeRegister(database);
        await nodes.Say("one", "{}", Cancellation);
        await nodes.Say("two", """{"themes.tsv":"00"}""", Cancellation);
        await nodes.Say("two", """{"themes.tsv":"11"}""", Cancellation);
        Assert.Equal([("two", """{"themes.tsv":"11"}""")], (await nodes.ListOthers("one", Cancellation)).Select(node => (node.Node, node.Files)));
        Assert.Equal(["one", "two"], (await nodes.ListOthers("three", Cancellation)).Select(node => node.Node));
    }
}

public sealed class SqliteNodeTests(SqliteFixture fixture) : NodeContract(fixture);

public sealed class PostgresNodeTests(PostgresFixture fixture) : NodeContract(fixture);

using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Introductions;

public sealed class NetworkCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Routes_come_as_JSON_strongest_first()
    {
        var routes = (await Introduce("a,b,trust\nA,C,0.5\nC,B,0.5\nA,B,0.1\n", "--from", "A", "--to", "B", "--json")).Json().GetProperty("routes");
        Assert.Equal(2, routes.GetArrayLength());
        Assert.Equal(0.25, routes[0].GetProperty("strength").GetDouble());
        Assert.Equal(["A", "C", "B"], routes[0].GetProperty("people").EnumerateArray().Select(person => person.GetString()));
    }

    [Fact]
    public async Task No_route_is_no_failure() =>
        Assert.Equal(0, (await Introduce("a,b,trust\nA,C,0.5\nD,B,0.5\n", "--from", "A", "--to", "B", "--json")).Json().GetProperty("routes").GetArrayLength());

    [Theory]
    [InlineData("--from X --to B", "--from unknown-person: X")]
    [InlineData("--from A --to A", "--to same-person: A")]
    [InlineData("--from A --to B --max-intermediaries 9", "--max-intermediaries out-of-range: 9; give a number from 0 to 6")]
    public async Task A_wish_that_cannot_be_met_is_refused(string options, string message) =>
        Assert.StartsWith(message, (await Introduce("a,b,trust\nA,C,0.5\nC,B,0.5\n", options.Split(' '))).Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b\nA,B\n", ":1 no-such-column: a, b")]
    [InlineData("a,b,trust\n", " no-rows")]
    [InlineData("a,b,trust\nA,B,1.5\nA,,0.5\nA,A,0.5\n", ":2:3 bad-trust: 1.5")]
    [InlineData("a,b,trust\nA,B,0.5\nA,,0.5\n", ":3:2 no-person")]
    [InlineData("a,b,trust\nA,A,0.5\n", ":2:2 tie-to-self: A")]
    [InlineData("a,b,trust\nA,B\n", ":2 too-few-cells")]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_place(string ties, string message) =>
        Assert.Contains(message, (await Introduce(ties, "--from", "A", "--to", "B")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task The_xray_comes_as_JSON_with_groups()
    {
        await File.WriteAllTextAsync(folder["ties.csv"], "a,b,trust\nA,B,1\nC,D,1\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["groups.csv"], "person,group\nA,x\nB,y\nC,x\n", TestContext.Current.CancellationToken);
        var xray = (await Product.Run(["network", "xray", folder["ties.csv"], "--groups", folder["groups.csv"], "--json"])).Json();
        Assert.Equal(2, xray.GetProperty("components").GetArrayLength());
        Assert.Equal(1, xray.GetProperty("openness")[0].GetProperty("external").GetInt32());
        Assert.Equal(4, xray.GetProperty("introductions")[0].GetProperty("pairs_within_reach").GetInt32());
    }

    public void Dispose() => folder.Dispose();

    private async Task<Finished> Introduce(string ties, params string[] options)
    {
        await File.WriteAllTextAsync(folder["ties.csv"], ties, TestContext.Current.CancellationToken);
        return await Product.Run(["network", "introductions", folder["ties.csv"], .. options]);
    }
}

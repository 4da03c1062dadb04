using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Live;

/// <summary>The imports that download, against services on this machine.</summary>
public sealed class LiveImportTests
{
    [Fact]
    public async Task The_recommended_set_imports_what_it_can_and_says_why_the_rest_is_missing()
    {
        Sweep.DemandWhole();
        await using var services = await PretendServices.Start();
        using var folder = new TemporaryFolder();

        var first = await Product.Run(["import", "recommended", "--data", folder.Path], services.Environment);
        Assert.Equal(1, first.Code);
        Assert.StartsWith($"{PretendServices.Known}: vintage ", first.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "boundaries 2013", "boundaries 2024", "sbs_r_nuts06_r2", "sbs_r_nuts2021", "lfst_r_lfe2en2", "nama_10r_3empers", "demo_r_d2jan", "pat_ep_ripc" })
            Assert.Contains(first.Errors.Split('\n'), line => line.StartsWith($"{name}: ", StringComparison.Ordinal) && line.Contains(" unknown-dataset", StringComparison.Ordinal));
        Assert.Contains("10 of 11 could not be imported; ", first.Errors, StringComparison.Ordinal);

        var second = await Product.Run(["import", "recommended", "--data", folder.Path], services.Environment);
        Assert.Equal((1, $"{PretendServices.Known}: up to date\n"), (second.Code, second.Output));
        Assert.Matches($"{PretendServices.Known} .* in use ", (await Product.Over(folder.Path, "data", "list")).Well());
    }

    [Fact]
    public async Task A_dataset_is_fetched_once_and_an_unknown_one_is_told_with_the_way_out()
    {
        await using var services = await PretendServices.Start();
        using var folder = new TemporaryFolder();

        Assert.StartsWith($"{PretendServices.Known}: vintage ", (await Import(PretendServices.Known)).Well(), StringComparison.Ordinal);
        Assert.Equal("nothing new since the last import; what is in use stays\n", (await Import(PretendServices.Known)).Well());
        var refused = (await Import("invented_r_emp")).Refused();
        Assert.Contains("unknown-dataset", refused, StringComparison.Ordinal);
        Assert.Contains("--file", refused, StringComparison.Ordinal);

        Task<Finished> Import(string code) => Product.Run(["import", "eurostat", code, "--data", folder.Path], services.Environment);
    }

    [Fact]
    public async Task An_address_without_encryption_elsewhere_is_refused()
    {
        using var folder = new TemporaryFolder();
        var refused = (await Product.Run(["import", "eurostat", "lfst_r_lfe2en2", "--data", folder.Path], new Dictionary<string, string> { ["REGIOHELIX_EUROSTAT"] = "http://192.0.2.1/" })).Refused();
        Assert.StartsWith("REGIOHELIX_EUROSTAT bad-address: http://192.0.2.1/; only https addresses", refused, StringComparison.Ordinal);
    }
}

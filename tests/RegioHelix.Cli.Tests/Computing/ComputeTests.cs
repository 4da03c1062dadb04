using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Computing;

/// <summary>The contract of <c>compute</c>, as a user's shell sees it.</summary>
public sealed class ComputeTests : IDisposable
{
    private const string Jobs = "region,Steel,Care,None\nNorth,6,2,0\nSouth,2,6,0\nEmpty,0,0,0\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_table_gives_a_table_and_stderr_names_what_was_dropped()
    {
        var finished = await Product.Run(["compute", "location-quotient", Write("jobs.csv", Jobs)]);
        Assert.Equal((0, "label,Steel,Care\nNorth,1.5,0.5\nSouth,0.5,1.5\n"), (finished.Code, finished.Output));
        Assert.Equal("dropped regions without content: Empty\ndropped activities without content: None\n", finished.Errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Stdin_serves_as_a_table_and_Json_says_how_it_was_computed()
    {
        var finished = await Product.Run(["compute", "herfindahl", "-", "--variant", "normalised", "--json", "--layout", "long"], input: "r,a,v\nN,x,1\nN,y,3\nS,x,2\n");
        Assert.Equal(0, finished.Code);
        using var json = JsonDocument.Parse(finished.Output);
        Assert.Equal(["values", "diagnostics"], json.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.Equal(0.25, json.RootElement.GetProperty("values").GetProperty("N").GetDouble());
        Assert.Equal("normalised", json.RootElement.GetProperty("diagnostics").GetProperty("variant").GetString());
        Assert.Contains("1 of 4 pairs are not in the table and count as 0", finished.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undefined_result_prints_its_reason_alone_and_writes_nothing()
    {
        var apart = Write("apart.csv", "r,W,X,Y,Z\nA,4,2,0,0\nB,2,4,0,0\nC,0,0,3,1\nD,0,0,1,3\n");
        var errors = (await Product.Run(["compute", "complexity", apart, "--out", folder["eci.csv"]])).Refused();
        Assert.Contains("disconnected: 2 components; the table falls into parts that share no activity (component 1: A, B; component 2: C, D)", errors, StringComparison.Ordinal);
        Assert.Equal(["apart.csv"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_written_can_be_read_again_whatever_its_form()
    {
        var jobs = Write("jobs.csv", Jobs);
        foreach (var name in new[] { "out.csv", "out.csv.gz", "out.parquet" })
        {
            Assert.Equal("", (await Product.Run(["compute", "share", jobs, "--out", folder[name]])).Output);
            Assert.Equal("label,value\nNorth,2\nSouth,2\n", (await Product.Run(["compute", "diversity", folder[name], "--presence", "given", "--threshold", "0.2"])).Output);
        }
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), file => Path.GetFileName(file).StartsWith(".unfinished", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compute", "name a measure")]
    [InlineData("compute locationquotient jobs.csv", "did you mean location-quotient?")]
    [InlineData("compute gini nothing.csv", "nothing.csv no-such-file; ")]
    [InlineData("compute gini jobs.csv --treshold 2", "--treshold unknown-option; ")]
    [InlineData("compute --treshold 2 gini jobs.csv", "--treshold unknown-option; ")]
    [InlineData("compute gini bad.csv", "bad.csv:2:2 negative-value: -4; ")]
    [InlineData("compute gini jobs.csv --as econgo", "did you mean econgeo-2.1?")]
    [InlineData("compute gini jobs.csv --out out.txt", "the name of --out ends in .csv")]
    [InlineData("compute gini jobs.csv --out no/such/out.csv", "no-such-folder")]
    [InlineData("compute proximity wide.csv --memory 0.1", "more than the 102.4 MB that may be used")]
    public async Task A_bad_line_or_file_exits_with_1_and_leaves_nothing(string line, string message)
    {
        Write("jobs.csv", Jobs);
        Write("bad.csv", "r,A\nN,-4\n");
        Write("wide.csv", "r," + string.Join(',', Enumerable.Range(0, 3000).Select(at => $"A{at}")) + "\nN" + string.Concat(Enumerable.Repeat(",1", 3000)) + "\n");
        var finished = await Product.Run([.. line.Split(' ').Select(word => word.EndsWith(".csv", StringComparison.Ordinal) || word.EndsWith(".txt", StringComparison.Ordinal) ? folder[word] : word)]);
        Assert.Contains(message, finished.Refused(), StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }

    [Fact]
    public async Task Cluster_definitions_read_their_links_and_a_table_of_clusters()
    {
        var jobs = Write("jobs.csv", "region,A,B,C,D,E,F\nNorth,7,9,17,7,9,11\nEast,7,9,11,3,1,3\nSouth,3,1,9,7,9,17\nWest,3,1,3,3,1,9\n");
        var trades = Write("trades.csv", "occupation,A,B,C,D,E,F\nSmiths,8,9,7,1,0,1\nClerks,3,3,3,4,4,3\nBakers,0,1,0,8,7,9\n");
        var known = Write("known.csv", "name,industry,cluster,weight\nAs,A,Metal,1\nBs,B,Metal,1\nDs,D,Food,0.5\nEs,E,Food,1\n");
        var finished = await Product.Run(["compute", "cluster-definitions", jobs, "--occupations", trades, "--benchmark", known, "--sizes", "2", "--json"]);
        using var json = JsonDocument.Parse(finished.Well());
        var diagnostics = json.RootElement.GetProperty("diagnostics");
        Assert.Equal(8, diagnostics.GetProperty("setsTried").GetInt32());
        Assert.Equal(1, diagnostics.GetProperty("benchmarkAdjustedRand").GetDouble());
        Assert.Contains("weights above 0", (await Product.Run(["compute", "cluster-definitions", jobs, "--benchmark", Write("bad.csv", "a,cluster,weight\nA,M,2\n")])).Refused(), StringComparison.Ordinal);
        Assert.Contains("too-few-columns", (await Product.Run(["compute", "cluster-definitions", jobs, "--benchmark", Write("one.csv", "a\nA\n")])).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_every_measure_with_formula_and_source()
    {
        var list = (await Product.Run(["compute", "--list"])).Well();
        foreach (var name in new[] { "location-quotient", "specialised", "diversity", "ubiquity", "co-occurrence", "proximity", "relatedness", "relatedness-density", "complexity", "fitness", "reflections", "outlook", "distance", "similarity", "complementarity", "krugman", "herfindahl", "entropy", "gini", "hachman", "hoover", "variety", "shift-share", "entry", "exit", "growth", "ellison-glaeser", "stars", "cluster-definitions", "network" })
            Assert.Contains($"\n{name} ", "\n" + list, StringComparison.Ordinal);
        Assert.Contains("phi(i,j) = n(i,j) / max(u(i), u(j))", list, StringComparison.Ordinal);
        Assert.Contains("Hidalgo et al. 2007, Science 317", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_counted_by_entity_and_figures_may_be_below_0()
    {
        var patents = Write("patents.csv", "patent,class,weight\np1,B,1\np1,A,2\np1,A,1\np2,A,1\np3,B,0\n");
        Assert.Equal("label,A,B\nA,2,1\nB,1,1\n", (await Product.Run(["compute", "co-occurrence", "--records", patents])).Well());
        var figures = Write("figures.csv", "activity,pci\nSteel,-1.5\nCare,0.5\nNone,2\n");
        Assert.Equal("label,value\nNorth,-1.5\nSouth,0.5\n", (await Product.Run(["compute", "complexity", Write("jobs.csv", Jobs), "--variant", "outside", "--figures", figures])).Output);
        Assert.Contains("negative-value", (await Product.Run(["compute", "hoover", folder["jobs.csv"], "--variant", "population", "--population", figures])).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plants_with_places_give_a_curve_and_neighbours_a_part()
    {
        var places = Write("places.csv", "activity,x,y\n" + string.Concat(Enumerable.Range(0, 20).Select(at => $"{(at < 6 ? "Steel" : "Care")},{(at < 6 ? -at : at * 7 % 20)},{at * 3 % 11}\n")));
        var curve = (await Product.Run(["compute", "marcon-puech", places, "--activity", "Steel", "--steps", "3", "--reach", "6", "--permutations", "99"])).Output.Split('\n');
        Assert.Equal("label,value,local_lower,local_upper,global_lower,global_upper", curve[0]);
        Assert.Equal(["2", "4", "6"], curve[1..4].Select(line => line.Split(',')[0]));
        Assert.Contains("--activity", (await Product.Run(["compute", "ripley", places])).Refused(), StringComparison.Ordinal);
        var borders = Write("borders.csv", "one,other\nSouth,North\n");
        var gini = (await Product.Run(["compute", "spatial-gini", Write("jobs.csv", Jobs), "--neighbours", borders, "--json"])).Output;
        using var json = JsonDocument.Parse(gini);
        var steel = json.RootElement.GetProperty("values").GetProperty("Steel");
        Assert.Equal(steel.GetProperty("gini").GetDouble(), steel.GetProperty("neighbours").GetDouble() + steel.GetProperty("others").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Draws_that_say_nothing_are_refused_with_the_reason() => Assert.Contains(
        "a community's number and a place in a picture are names that each draw gives anew",
        (await Product.Run(["compute", "network", Write("jobs.csv", Jobs), "--draws", "10"])).Refused(), StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        File.WriteAllText(folder[name], text);
        return folder[name];
    }
}

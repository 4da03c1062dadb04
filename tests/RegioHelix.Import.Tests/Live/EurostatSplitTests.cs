using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Http;
using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class EurostatSplitTests
{
    private static readonly string Definition = Answers.Definition("freq", "indic_sb", "nace_r2", "geo");

    private static readonly string Constraint = Answers.Constraint(
        ("geo", "EU28 EU27_2020 IT ITH ITH3 ITH5 ITH31"),
        ("freq", "A"),
        ("nace_r2", "B C D E F"),
        ("indic_sb", "V16110 V11210"),
        ("TIME_PERIOD", "2008 2009 2010 2011"));

    [Fact]
    public async Task A_query_that_is_too_big_is_halved_by_period()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Status(413, Answers.TooBig));
        trial.Server.On(LiveTrial.DataPath + "?format=TSV&compressed=true&endPeriod=2009", Answers.Plain(Bodies.Table("1 ")));
        trial.Server.On(LiveTrial.DataPath + "?format=TSV&compressed=true&startPeriod=2010", Answers.Plain(Bodies.Table("2 ")));

        var download = await trial.DownloadAsync();

        Assert.Equal([Bodies.TableText("1 "), Bodies.TableText("2 ")], download.Sources.Select(source => Bodies.Unpack(source.Path)));
        Assert.Equal((2, 2), (trial.Progress[^1].Part, trial.Progress[^1].Parts));
    }

    [Fact]
    public async Task The_fault_is_understood_under_status_200_too()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Answers.TooBig), Answers.Plain(Bodies.Table("1 ")), Answers.Plain(Bodies.Table("2 ")));

        Assert.Equal(2, (await trial.DownloadAsync()).Sources.Count);
    }

    [Fact]
    public async Task Parts_cover_every_cell_once()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { MaximumParts = 1000 });
        Describe(trial);
        var asked = new List<HashSet<string>>();
        trial.Server.On(LiveTrial.DataPath, context => AnswerAsync(context, asked));
        foreach (var key in AllKeys())
            trial.Server.On(LiveTrial.DataPath + "/" + key, context => AnswerAsync(context, asked));

        var download = await trial.DownloadAsync();

        Assert.Equal(download.Sources.Count, asked.Count);
        Assert.Equal(4 * 7 * 5 * 2, asked.Sum(cells => cells.Count));
        Assert.Equal(4 * 7 * 5 * 2, asked.SelectMany(cells => cells).Distinct().Count());
    }

    [Fact]
    public async Task A_query_of_too_many_parts_is_told()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { MaximumParts = 3 });
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Status(413, Answers.TooBig));

        Assert.Equal("too-big", (await trial.RefuseAsync()).Rule);
        Assert.Equal(3, trial.Asked.Count);
    }

    [Fact]
    public async Task A_query_that_cannot_be_split_further_is_told()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On("/sdmx/2.1/datastructure/ESTAT/INVENTED_R_EMP", Answers.Text(Definition));
        trial.Server.On("/sdmx/2.1/contentconstraint/ESTAT/INVENTED_R_EMP", Answers.Text(Answers.Constraint(("geo", "ITH3"), ("freq", "A"), ("nace_r2", "C"), ("indic_sb", "V16110"), ("TIME_PERIOD", "2014"))));
        trial.Server.On(LiveTrial.DataPath, Answers.Status(413, Answers.TooBig));

        var problem = await trial.RefuseAsync();

        Assert.Equal("too-big", problem.Rule);
        Assert.Contains("--since", problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_without_data_is_noted_and_the_others_kept()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Status(413, Answers.TooBig), Answers.Status(400, Answers.Fault(100, "No results found")), Answers.Plain(Bodies.Table()));

        var download = await trial.DownloadAsync();

        Assert.Single(download.Sources);
        Assert.Contains("no data", Assert.Single(download.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_did_not_change_are_up_to_date_together()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Status(413, Answers.TooBig));
        trial.Server.On(LiveTrial.DataPath + "?format=TSV&compressed=true&endPeriod=2009", Answers.File(Bodies.Table("1 "), "\"one\""));
        trial.Server.On(LiveTrial.DataPath + "?format=TSV&compressed=true&startPeriod=2010", Answers.File(Bodies.Table("2 "), "\"two\""), Answers.File(Bodies.Table("2 "), "\"two\""), Answers.File(Bodies.Table("3 "), "\"three\""));
        (await trial.DownloadAsync()).MarkImported();

        Assert.True((await trial.DownloadAsync()).NotModified);
        var third = await trial.DownloadAsync();

        Assert.False(third.NotModified);
        Assert.Equal([true, false], third.Sources.Select(source => source.NotModified));
    }

    [Fact]
    public async Task Filters_are_put_in_the_datasets_own_order()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath + "/.V16110..IT+ITH3+ITH5", Answers.Plain(Bodies.Table()));

        var download = await trial.DownloadAsync(Filtered("indic_sb", "V16110") with { Levels = [GeoLevel.Country, GeoLevel.Nuts2] });

        Assert.Single(download.Sources);
        Assert.Empty(download.Notes);
        Assert.EndsWith("?format=TSV&compressed=true", trial.Asked.Single().Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dimension_that_is_gone_is_left_out_with_a_note()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(Bodies.Table()));

        var download = await trial.DownloadAsync(Filtered("sex", "T"));

        Assert.Contains("no dimension sex", Assert.Single(download.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_gone_is_told_with_those_that_are_there()
    {
        await using var trial = await LiveTrial.StartAsync();
        Describe(trial);

        var problem = await trial.RefuseAsync(Filtered("indic_sb", "EMP_LOC_NR"));

        Assert.Equal("unknown-code", problem.Rule);
        Assert.Contains("V16110, V11210", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Empty(trial.Asked);
    }

    [Fact]
    public async Task An_address_that_would_be_too_long_is_split_without_asking()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { MaximumAddressLength = 150 });
        var regions = Enumerable.Range(0, 36).Select(number => "IT" + "ABCDEF"[number / 6] + (number % 6).ToString(CultureInfo.InvariantCulture)).ToList();
        trial.Server.On("/sdmx/2.1/datastructure/ESTAT/INVENTED_R_EMP", Answers.Text(Definition));
        trial.Server.On("/sdmx/2.1/contentconstraint/ESTAT/INVENTED_R_EMP", Answers.Text(Answers.Constraint(("geo", string.Join(' ', regions)), ("TIME_PERIOD", "2014"))));
        foreach (var quarter in regions.Chunk(9))
            trial.Server.On(LiveTrial.DataPath + "/..." + string.Join('+', quarter), Answers.Plain(Bodies.Table(quarter[0].Length + " ")));

        var download = await trial.DownloadAsync(new EurostatQuery("invented_r_emp") { Levels = [GeoLevel.Nuts2] });

        Assert.Equal(4, download.Sources.Count);
        Assert.All(trial.Asked, request => Assert.True(trial.Server.Address.AbsoluteUri.Length + request.Asked.Length <= 151));
    }

    [Fact]
    public async Task A_packed_structure_is_read_and_a_missing_constraint_lets_the_query_through()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On("/sdmx/2.1/datastructure/ESTAT/INVENTED_R_EMP", Answers.Plain(Bodies.Pack(Definition)));
        trial.Server.On("/sdmx/2.1/contentconstraint/ESTAT/INVENTED_R_EMP", Answers.Status(404));
        trial.Server.On(LiveTrial.DataPath + "/.V16110..", Answers.Plain(Bodies.Table()));

        Assert.Single((await trial.DownloadAsync(Filtered("INDIC_SB", "V16110"))).Sources);
        Assert.DoesNotContain(trial.Files, name => name.EndsWith(".xml", StringComparison.Ordinal));
    }

    private static void Describe(LiveTrial trial)
    {
        trial.Server.On("/sdmx/2.1/datastructure/ESTAT/INVENTED_R_EMP", Answers.Text(Definition));
        trial.Server.On("/sdmx/2.1/contentconstraint/ESTAT/INVENTED_R_EMP", Answers.Text(Constraint));
    }

    private static EurostatQuery Filtered(string dimension, params string[] codes)
        => new("invented_r_emp") { Filters = new Dictionary<string, IReadOnlyList<string>> { [dimension] = codes } };

    /// <summary>Answers only queries of at most four cells, and notes which cells they were.</summary>
    private static async Task AnswerAsync(HttpContext context, List<HashSet<string>> asked)
    {
        var cells = CellsOf(context.Request);
        if (cells.Count > 4)
        {
            await Answers.Status(413, Answers.TooBig)(context);
            return;
        }

        lock (asked)
            asked.Add(cells);
        await Answers.Plain(Bodies.Table(asked.Count + " "))(context);
    }

    private static HashSet<string> CellsOf(HttpRequest request)
    {
        var path = request.Path.Value![LiveTrial.DataPath.Length..].TrimStart('/');
        var key = path.Length == 0 ? ["", "", "", ""] : path.Split('.');
        var period = HttpUtility.ParseQueryString(request.QueryString.Value ?? "");
        var first = int.Parse(period["startPeriod"] ?? "2008", CultureInfo.InvariantCulture);
        var last = int.Parse(period["endPeriod"] ?? "2011", CultureInfo.InvariantCulture);
        return (from indicator in Of(key[1], "V16110 V11210")
                from activity in Of(key[2], "B C D E F")
                from region in Of(key[3], "EU28 EU27_2020 IT ITH ITH3 ITH5 ITH31")
                from year in Enumerable.Range(first, last - first + 1)
                select $"{indicator} {activity} {region} {year}").ToHashSet();

        static string[] Of(string written, string all) => written.Length == 0 ? all.Split(' ') : written.Split('+');
    }

    /// <summary>Every key that halving may come to.</summary>
    private static IEnumerable<string> AllKeys()
        => from indicator in Pieces("V16110 V11210")
           from activity in Pieces("B C D E F")
           from region in Pieces("EU28 EU27_2020 IT ITH ITH3 ITH5 ITH31")
           select $".{indicator}.{activity}.{region}";

    private static IEnumerable<string> Pieces(string all)
    {
        var codes = all.Split(' ');
        yield return "";
        for (var start = 0; start < codes.Length; start++)
            for (var end = start + 1; end <= codes.Length; end++)
                yield return string.Join('+', codes[start..end]);
    }
}

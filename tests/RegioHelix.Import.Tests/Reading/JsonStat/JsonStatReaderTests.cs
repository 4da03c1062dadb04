using System.Globalization;
using System.Text;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.JsonStat;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.JsonStat;

public sealed class JsonStatReaderTests
{
    private const string Sparse = """
        {"version":"2.0","class":"dataset","label":"Invented","source":"ESTAT","updated":"2026-01-01T00:00:00+0100",
        "value":{"5":6.5,"0":1,"1":2.25,"3":0},
        "status":{"1":"p","2":"c","5":"bu"},
        "id":["freq","unit","nace_r2","geo","time"],"size":[1,1,1,2,3],
        "dimension":{
          "freq":{"label":"Time frequency","category":{"index":{"A":0},"label":{"A":"Annual"}}},
          "unit":{"label":"Unit","category":{"label":{"THS_PER":"Thousand persons"}}},
          "nace_r2":{"label":"Activity","category":{"index":["C15"],"label":{"C15":"Leather"}}},
          "geo":{"label":"Region","category":{"index":{"NL12":1,"NL11":0},"label":{"NL11":"Groningen","NL12":"Fryslân"}}},
          "time":{"label":"Time","category":{"index":{"2019":0,"2020":1,"2021":2}}}},
        "extension":{"id":"INVENTED","status":{"label":{"p":"provisional"}}}}
        """;

    private static readonly SeriesKey Groningen = new("NL11", "C15", "persons_employed", "THS_PER", "");

    [Fact]
    public void Sparse_values_in_any_order_find_their_places()
    {
        var sink = Read(Sparse);
        var fryslan = Groningen with { Region = "NL12" };
        Assert.Equal(
            [
                new(Groningen, 2019, 1, ObservationFlags.None, 2, 1),
                new(Groningen, 2020, 2.25, ObservationFlags.Provisional, 2, 2),
                new(Groningen, 2021, null, ObservationFlags.Confidential, 2, 3),
                new(fryslan, 2019, 0, ObservationFlags.None, 2, 4),
                new(fryslan, 2020, null, ObservationFlags.None, 2, 5),
                new RecordedCell(fryslan, 2021, 6.5, ObservationFlags.Break | ObservationFlags.LowReliability, 2, 6),
            ],
            sink.Cells);
        Assert.Empty(sink.Problems);
    }

    [Theory]
    [InlineData("""[1,2.25,null,0,null,6.5]""", """["","p","c","",null,"bu"]""")]
    [InlineData("""[1,"2.25 p",": c","0",":","6.5 bu"]""", """{}""")]
    public void A_list_of_values_reads_the_same(string values, string status)
        => Assert.Equal(Read(Sparse).Cells.Select(c => (c.Year, c.Value, c.Flags)), Read(With(values, status)).Cells.Select(c => (c.Year, c.Value, c.Flags)));

    [Fact]
    public void A_single_status_holds_for_all()
    {
        Assert.All(Read(With("[1,2,3,4,5,6]", "\"e\"")).Cells, c => Assert.Equal(ObservationFlags.Estimated, c.Flags));
        Assert.All(Read(With("[1,2,3,4,5,6]", "[\"e\"]")).Cells, c => Assert.Equal(ObservationFlags.Estimated, c.Flags));
    }

    [Fact]
    public void Time_need_not_come_last()
    {
        var sink = Read("""{"class":"dataset","id":["time","geo"],"size":[2,2],"value":[1,2,3,4],"dimension":{"time":{"category":{"index":["2019","2020"]}},"geo":{"category":{"index":["NL11","NL12"]}}}}""");
        Assert.Equal([("NL11", 2019, 1.0), ("NL11", 2020, 3.0), ("NL12", 2019, 2.0), ("NL12", 2020, 4.0)], sink.Cells.Select(c => (c.Key.Region, c.Year, c.Value!.Value)));
    }

    [Fact]
    public void Roles_tell_which_dimension_is_time_and_place()
    {
        var sink = Read("""{"class":"dataset","role":{"time":["jaar"],"geo":["regio"],"metric":["m"]},"id":["m","regio","jaar"],"size":[1,1,1],"value":[7],"dimension":{"m":{"category":{"label":{"jobs":"Jobs"}}},"jaar":{"category":{"label":{"2019":"2019"}}},"regio":{"category":{"index":["NL11"]}}}}""");
        Assert.Equal((new SeriesKey("NL11", "TOTAL", "persons_employed", "", "m=jobs"), 2019, 7.0), (sink.Cells[0].Key, sink.Cells[0].Year, sink.Cells[0].Value!.Value));
    }

    [Theory]
    [InlineData("\"12:00 AM\"", "12:00 AM")]
    [InlineData("\"much\"", "much")]
    [InlineData("1e999", "> 1e308")]
    public void Values_that_cannot_be_read_are_bad_cells(string value, string text)
    {
        var bad = Assert.Single(Read(With($"[1,2,3,{value},5,6]", "{}")).BadCells);
        Assert.Equal(("NL12", 2019, text, 4), (bad.Key.Region, bad.Year, bad.Text, bad.Column));
    }

    [Fact]
    public void An_unknown_status_is_a_bad_cell()
        => Assert.Equal("q", Assert.Single(Read(With("[1,2,3,4,5,6]", """{"2":"q"}""")).BadCells).Text);

    [Fact]
    public void A_time_that_is_no_year_is_a_problem_once()
    {
        var sink = Read(Sparse.Replace("\"2020\":1", "\"2020-Q1\":1", StringComparison.Ordinal));
        Assert.Equal("2020-Q1", Assert.Single(sink.Problems).Value.ToString());
        Assert.Equal(4, sink.Cells.Count);
    }

    [Theory]
    [InlineData("[1,2,3]", "{}", "size-mismatch")]
    [InlineData("[1,2,3,4,5,6,7]", "{}", "size-mismatch")]
    [InlineData("{\"6\":1}", "{}", "bad-position")]
    [InlineData("{\"-1\":1}", "{}", "bad-position")]
    [InlineData("{\"x\":1}", "{}", "bad-position")]
    [InlineData("{\"1\":1,\"1\":2}", "{}", "position-twice")]
    [InlineData("7", "{}", "no-json-stat")]
    [InlineData("[[1],2,3,4,5,6]", "{}", "no-json-stat")]
    [InlineData("[1,2,3,4,5,6]", "[1,2,3,4,5,6]", "no-json-stat")]
    [InlineData("[1,2,3,4,5,6]", "[\"e\",\"e\"]", "size-mismatch")]
    public void Values_that_do_not_fit_the_cube_are_refused(string values, string status, string rule)
        => Problematic.Reading(rule, () => Read(With(values, status)));

    [Theory]
    [InlineData("[1,1,1,2,3]", "[1,1,1,2,4]", "size-mismatch")]
    [InlineData("[1,1,1,2,3]", "[1,1,1,2]", "size-mismatch")]
    [InlineData("\"NL12\":1", "\"NL12\":0", "bad-index")]
    [InlineData("\"NL12\":1", "\"NL12\":2", "bad-index")]
    [InlineData("\"NL12\":1", "\"NL12\":\"1\"", "no-json-stat")]
    [InlineData("\"class\":\"dataset\"", "\"class\":\"collection\"", "no-json-stat")]
    [InlineData("\"geo\",\"time\"", "\"reg\",\"time\"", "no-index")]
    [InlineData("\"index\":{\"A\":0}", "\"index\":{\"Q\":0}", "not-annual")]
    [InlineData("\"id\":[", "\"di\":[", "no-json-stat")]
    [InlineData("\"value\":", "\"values\":", "no-json-stat")]
    [InlineData("\"C15\"]", "\"\\uD800\"]", "bad-json")]
    [InlineData("\"size\":", "\"size\" ", "bad-json")]
    public void Data_sets_that_cannot_be_read_are_refused(string good, string bad, string rule)
        => Problematic.Reading(rule, () => Read(Sparse.Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void Regions_and_years_there_must_be()
    {
        Problematic.Reading("no-geo", () => Read("""{"id":["time"],"size":[1],"value":[1],"dimension":{"time":{"category":{"index":["2019"]}}}}"""));
        Problematic.Reading("no-time", () => Read("""{"id":["geo"],"size":[1],"value":[1],"dimension":{"geo":{"category":{"index":["NL11"]}}}}"""));
        Problematic.Reading("no-rows", () => Read("""{"id":["geo"],"size":[0],"value":[],"dimension":{"geo":{"category":{"index":[]}}}}"""));
    }

    [Fact]
    public void A_service_s_error_is_told_by_its_label()
    {
        var problem = Problematic.Reading(() => Read("""{"error":[{"status":"413","id":150,"label":"Too many cells: 12 million"}]}"""));
        Assert.Equal(("service-error", "Too many cells: 12 million"), (problem.Rule, problem.Value.ToString()));
    }

    [Fact]
    public void A_text_cut_off_is_told_by_line_and_column()
    {
        var problem = Problematic.Reading(() => Read(Sparse[..^40]));
        Assert.Equal("bad-json", problem.Rule);
        Assert.Equal(Sparse.Split('\n').Length, problem.Line);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_and_pages_are_told()
    {
        Problematic.Reading("not-utf8", () => ReadingOf.All(new MemoryStream(Encoding.Latin1.GetBytes(Sparse)), "a.json", (source, s) => JsonStatReader.Read(source, s, "x")));
        Problematic.Reading("html-page", () => Read("<!doctype html><title>Sorry</title>"));
    }

    [Fact]
    public void A_cube_of_absurd_size_is_refused()
    {
        var codes = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"{i}\""));
        Problematic.Reading("too-large", () => Read($$$$$"""{"id":["geo","a","time"],"size":[10000,10000,1],"value":{},"dimension":{"geo":{"category":{"index":[{{{{{codes}}}}}]}},"a":{"category":{"index":[{{{{{codes}}}}}]}},"time":{"category":{"index":["2019"]}}}}"""));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
        => Problematic.Reading("bad-json", () => Read("{\"extension\":" + new string('[', 100_000)));

    [Fact]
    public void Whatever_comes_it_ends_in_cells_or_problems()
    {
        Fuzz.Run(Bytes.Of(Sparse), 1, 4000, (source, sink) => JsonStatReader.Read(source, sink, "x"), "fuzz.json");
        Fuzz.Run(Bytes.Of(With("[1,\"2.25 p\",\": c\",\"0\",\":\",6.5]", "[\"e\"]")), 2, 2000, (source, sink) => JsonStatReader.Read(source, sink, "x"), "fuzz.json");
    }

    [Fact]
    public void A_real_answer_reads_whole()
    {
        var path = Requires.Shared("data/eurostat-jsonstat/nama_10_a64_e_ES_2022_THS_PER.json");
        var sink = ReadingOf.File(path, (source, s) => JsonStatReader.Read(source, s, "employment"));
        Assert.Equal(96, sink.Cells.Count);
        Assert.Empty(sink.Problems);
        Assert.Equal(20827.7, sink.Single("ES", "TOTAL", 2022).Value);
        Assert.Equal(19.8, sink.Single("ES", "B", 2022).Value!.Value);
        Assert.Equal(0, sink.Single("ES", "U99", 2022).Value);
        Assert.Equal("THS_PER", sink.Keys[0].Unit);
        Assert.All(sink.Cells, c => Assert.NotNull(c.Value));
    }

    private static string With(string values, string status)
    {
        var lines = Sparse.Split('\n');
        lines[1] = string.Create(CultureInfo.InvariantCulture, $"\"value\":{values},");
        lines[2] = string.Create(CultureInfo.InvariantCulture, $"\"status\":{status},");
        return string.Join('\n', lines);
    }

    private static RecordingSink Read(string text)
        => ReadingOf.Text(text, "a.json", (source, sink) => JsonStatReader.Read(source, sink, "persons_employed"));
}

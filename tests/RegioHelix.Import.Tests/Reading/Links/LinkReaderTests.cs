using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Links;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Store;
using RegioHelix.Store.Links;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Reading.Links;

/// <summary>Links are read whole or not at all, and every row that is wrong is named.</summary>
public sealed class LinkReaderTests
{
    private const string Sound = "region_a,region_b,activity,year,weight\nNL41,DEA2,C28,2014,12\nNL41,DEA2,,2015,4.5\nNL413,ITD3,C28,2015,3\n";

    [Fact]
    public void Links_of_any_level_and_version_are_read_in_the_order_of_the_file()
    {
        Assert.Equal([new("NL41", "DEA2", "C28", 2014, 12), new("NL41", "DEA2", "", 2015, 4.5), new("NL413", "ITD3", "C28", 2015, 3)], Read(Sound));
        // Columns by their names, others beside them; a file need not know activities.
        Assert.Equal([new("NL41", "DEA2", "", 2014, 12)], Read("weight;year;note;region_b;region_a\n12;2014;x;DEA2;NL41\n"));
    }

    [Theory]
    [InlineData("NL41,XX99,C28,2014,12", "unknown-region", 2)]
    [InlineData("EU28,NL41,C28,2014,12", "unknown-region", 1)]
    [InlineData("NL41,NL41,C28,2014,12", "link-to-itself", 2)]
    [InlineData("NL41,NL413,C28,2014,12", "link-to-itself", 2)]
    [InlineData("NL41,DEA2,C99,2014,12", "unknown-activity", 3)]
    [InlineData("NL41,DEA2,C28,14,12", "bad-year", 4)]
    [InlineData("NL41,DEA2,C28,2014,0", "bad-weight", 5)]
    [InlineData("NL41,DEA2,C28,2014,NaN", "bad-weight", 5)]
    [InlineData("NL41,DEA2,C28,2014", "too-few-cells", 0)]
    [InlineData("\"NL41\"x,DEA2,C28,2014,1", "bad-quotes", 0)]
    public void A_row_that_is_wrong_is_named_with_its_place(string row, string rule, int column)
    {
        var problem = Problematic.Reading(() => Read($"region_a,region_b,activity,year,weight\nBE22,NL42,,2014,1\n{row}\n"));
        Assert.Equal((rule, 3, column), (problem.Rule, problem.Line, problem.Column));
    }

    [Fact]
    public void All_that_is_wrong_is_said_and_a_pair_stands_once_in_either_order()
    {
        var problems = Assert.Throws<ProblemsException>(() => Read(Sound + "DEA2,NL41,C28,2014,1\nNL41,NL41,,2014,-1\n")).Problems;
        Assert.Equal(["link-twice", "link-to-itself", "bad-weight"], problems.Select(problem => problem.Rule));
        Assert.Contains("line 2", problems[0].Advice.ToString(), StringComparison.Ordinal);
        Problematic.Reading("no-rows", () => Read("region_a,region_b,year,weight\n"));
        Problematic.Reading("no-such-column", () => Read("a,b,year,weight\nNL41,DEA2,2014,1\n"));
    }

    [Fact]
    public void An_import_replaces_the_set_or_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder.Path);
        var store = new LinkStore(data);
        Assert.Empty(store.List());
        Import(data, Sound);
        var (stamp, set) = (store.Stamp, Assert.Single(store.List()));
        Assert.Equal(("joint projects", "our own count", "projects.csv", 3), (set.Title, set.Source, set.File, set.Links.Count));
        Assert.True(File.Exists(data.SnapshotFile(set.Sha256)));
        Assert.Throws<ProblemsException>(() => Import(data, Sound + "NL41,NL41,,2014,-1\n"));
        Assert.Equal(stamp, store.Stamp);
        Assert.Single(Directory.GetFiles(data.Snapshots));
        Import(data, "region_a,region_b,year,weight\nNL41,DEA2,2016,1\n");
        Assert.NotEqual(stamp, store.Stamp);
        Assert.Single(Assert.Single(store.List()).Links);
        // Cut off; a link without its first region; a link that is none.
        foreach (var damaged in new[] { "{", """{"Dataset":"p","Title":"","Source":"","File":"","Sha256":"","Imported":"2026-01-01T00:00:00Z","Links":[{"RegionB":"ITH4","Activity":"","Year":2014,"Weight":1}]}""", """{"Dataset":"p","Title":"","Source":"","File":"","Sha256":"","Imported":"2026-01-01T00:00:00Z","Links":[null]}""" })
        {
            File.WriteAllText(data.LinksFile("projects"), damaged);
            Problematic.Reading("damaged-links", () => store.List());
        }
        Problematic.Reading("bad-dataset-code", () => LinkImport.Run(data, TimeProvider.System, Source(Sound), "../x"));
    }

    private static void Import(DataDirectory data, string text) => LinkImport.Run(data, TimeProvider.System, Source(text), "projects", "joint projects", "our own count");

    private static ImportSource Source(string text) => ImportSource.From(new MemoryStream(Bytes.Of(text)), "projects.csv");

    private static IReadOnlyList<RegionLink> Read(string text)
    {
        using var source = OpenedSource.From(new MemoryStream(Bytes.Of(text)), "links.csv");
        return LinkReader.Read(source);
    }
}

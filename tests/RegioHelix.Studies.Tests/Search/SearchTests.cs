using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Search;

public sealed class SearchTests
{
    private readonly SearchStudy search = new();

    [Theory]
    [InlineData("Veneto", "ITH3")]
    [InlineData("venetto", "ITH3")]
    [InlineData("rhone alpes", "FRK2")]
    [InlineData("Rhône-Alpes", "FRK2")]
    [InlineData("zuid holland", "NL33")]
    [InlineData("Noord-Brabnt", "NL41")]
    [InlineData("ith3", "ITH3")]
    [InlineData("Upper Bavaria", "DE21")]
    [InlineData("oberbayern", "DE21")]
    [InlineData("Opper-Beieren", "DE21")]
    [InlineData("opper beieren", "DE21")]
    [InlineData("Lombardije", "ITC4")]
    [InlineData("Elzas", "FRF1")]
    [InlineData("luik", "BE33")]
    [InlineData("leather", "C15")]
    [InlineData("meubels", "C31")]
    [InlineData("machinry", "C28")]
    [InlineData("locatiequotient", "location-quotient")]
    [InlineData("Lombardia", "ITC4")]
    [InlineData("Lombardei", "ITC4")]
    [InlineData("Mailand", "ITC4")]
    [InlineData("Bavière", "DE21")]
    [InlineData("baviera", "DE21")]
    [InlineData("Toscana", "ITI1")]
    [InlineData("Firenze", "ITI1")]
    [InlineData("Kleinpolen", "PL21")]
    [InlineData("Catalogna", "ES51")]
    [InlineData("Londres", "UKI3")]
    [InlineData("Auvergne-Rhone-Alpes", "FRK1")]
    [InlineData("Pays-Bas", "NL")]
    [InlineData("Niederlande", "NL")]
    [InlineData("Duitslnd", "DE")]
    [InlineData("Vereinigtes Königreich", "UK")]
    [InlineData("leather shoes", "C15")]
    [InlineData("scarpe", "C15")]
    [InlineData("cars", "C29")]
    [InlineData("auto's", "C29")]
    [InlineData("Käse", "C10")]
    [InlineData("kase", "C10")]
    [InlineData("vin", "C11")]
    [InlineData("chaussures", "C15")]
    [InlineData("Maschinenbau", "C28")]
    [InlineData("semiconducters", "C26")]
    [InlineData("logiciels", "J62")]
    [InlineData("aandeel clusters", "cluster-share")]
    public void Finds_what_was_meant(string typed, string code) => Assert.Contains(code, search.Find(typed, 5).Select(hit => hit.Code));

    [Fact]
    public void What_does_not_exist_comes_after_what_does_unless_it_is_called_by_its_name()
    {
        var withInvented = new SearchStudy([new Invented()]);
        var hits = withInvented.Find("machinery", 60);
        Assert.Contains(hits, hit => hit.IsInvented);
        Assert.Equal(hits.OrderBy(hit => hit.IsInvented), hits);
        Assert.True(withInvented.Find("Machinery Works 7 (invented)", 3)[0].IsInvented);
    }

    private sealed class Invented : ISearchSource
    {
        public string Stamp => "";

        public IEnumerable<SearchEntry> List() => Enumerable.Range(1, 50).Select(number =>
            new SearchEntry("organisation", $"o{number}", LocalText.Same($"Machinery Works {number} (invented)"), LocalText.Same(""), [$"Machinery Works {number} (invented)"]) { IsInvented = true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!!")]
    [InlineData("qqqqzzzz")]
    [InlineData("wxyz")]
    [InlineData("hello world")]
    [InlineData("asdfgh")]
    [InlineData("password")]
    [InlineData("Jan de Vries")]
    [InlineData("12345")]
    public void Finds_nothing_in_noise(string typed) => Assert.Empty(search.Find(typed));

    [Fact]
    public void A_very_long_text_is_cut() => Assert.Empty(search.Find(new string('ž', 100_000)));

    [Fact]
    public void An_exact_code_comes_first() => Assert.Equal(("DE21", 100), (search.Find("DE21")[0].Code, search.Find("DE21")[0].Score));

    [Theory]
    [InlineData("Lombardei", "ITC4", "Lombardei")]
    [InlineData("Lombardy", "ITC4", null)]
    [InlineData("ITC4", "ITC4", null)]
    [InlineData("Lombardije", "ITC4", null)]
    [InlineData("bière", "C11", "bière")]
    public void Says_under_which_other_name_it_was_found(string typed, string code, string? name) =>
        Assert.Equal(name, search.Find(typed).First(hit => hit.Code == code).FoundAs);

    [Fact]
    public void A_larger_area_leads_to_all_its_regions() =>
        Assert.Equal(["DE21", "DE22", "DE23", "DE24", "DE25", "DE26", "DE27"], search.Find("Beieren", "region", 7).Select(hit => hit.Code).Order());

    // One slip in a word of five to seven letters, two in eight to ten; a word of four with one wrong letter is another word.
    [Theory]
    [InlineData("Tyrul", "AT33", true)]
    [InlineData("Tuscnya", "ITI1", true)]
    [InlineData("Catalnoia", "ES51", true)]
    [InlineData("Veneot", "ITH3", true)]
    [InlineData("wint", "C11", false)]
    [InlineData("wiine", "C11", true)]
    public void Forgives_slips_in_proportion_to_the_length(string typed, string code, bool found) =>
        Assert.Equal(found, search.Find(typed, 5).Any(hit => hit.Code == code));

    [Fact]
    public void Every_name_in_the_tables_of_other_names_finds_its_place_or_activity()
    {
        var names = new List<(string Codes, string Name)>();
        foreach (var table in new[] { "place-names.tsv", "activity-words.tsv" })
            foreach (var row in File.ReadLines(Path.Combine(Requires.FindRoot(), "src", "RegioHelix.Studies", "Search", table)).Skip(1).Select(line => line.Split('\t')))
            {
                Assert.Equal("from memory", row[6]);
                names.AddRange(row[1..6].SelectMany(cell => cell.Split('|')).Where(name => name.Length > 0).Select(name => (row[0], name)));
            }
        Assert.True(names.Count > 2000, $"{names.Count} names");
        Assert.All(Sweep.Part(names, 4), one => Assert.Contains(search.Find(one.Name, 60), hit => one.Codes.Split('|').Any(code => hit.Code.StartsWith(code, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_feature_adds_its_own_kind_and_a_new_stamp_lists_it_again()
    {
        var source = new InventedSource();
        var box = new SearchStudy([source]);
        Assert.Equal(("theme", "agrofood"), box.Find("agro-food").Select(hit => (hit.Kind, hit.Code)).First());
        source.Name = "Blauwe economie";
        Assert.Contains("agrofood", box.Find("agrofood theme").Select(hit => hit.Code));
        source.Now = "later";
        Assert.Contains("agrofood", box.Find("blauwe economie").Select(hit => hit.Code));
    }

    private sealed class InventedSource : ISearchSource
    {
        public string Now { get; set; } = "first";

        public string Name { get; set; } = "Agro-food theme";

        public string Stamp => Now;

        public IEnumerable<SearchEntry> List() => [new("theme", "agrofood", LocalText.Same(Name), LocalText.Same("an invented theme"), [Name])];
    }
}

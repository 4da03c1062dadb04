using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Partnerships;

public sealed class ConsortiumCommandTests : IDisposable
{
    private const string Case = """
        {"date":"2025-06-01","coordinator":"A","partners":[{"name":"A","region":"NL41","kind":"public-body"},{"name":"B","region":"DEA2","kind":"company"},{"name":"C","region":"BE21","kind":"research"}],
         "candidates":[{"name":"P","region":"PL21","kind":"company","complementarity":0.4},{"name":"Q","region":"RO12","kind":"company","complementarity":0.1},{"name":"R","region":"HU33","complementarity":0.2,"reachability":0.9}]}
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_check_names_what_is_unmet_and_a_repair_mends_it()
    {
        var check = (await Run("check", Case, "i3-strand-1", "--json")).Json();
        Assert.Equal((JsonValueKind.False, JsonValueKind.Null, 3), (check.GetProperty("valid").ValueKind, check.GetProperty("repair").ValueKind, check.GetProperty("unmet").GetArrayLength()));
        Assert.All(check.GetProperty("unmet").EnumerateArray(), rule => Assert.Equal("S", rule.GetProperty("mark").GetString()));
        var repair = (await Run("repair", Case, "i3-strand-1", "--json")).Json().GetProperty("repair");
        Assert.Equal(["R", "P"], repair.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("joins").GetProperty("name").GetString()));
        Assert.True(repair.GetProperty("is_minimal").GetBoolean());
        Assert.Equal("Q", repair.GetProperty("changes")[0].GetProperty("alternatives")[0].GetProperty("name").GetString());
        var mended = Case.Replace("\"kind\":\"research\"}]", "\"kind\":\"research\"},{\"name\":\"R\",\"region\":\"HU33\"},{\"name\":\"P\",\"region\":\"PL21\"}]", StringComparison.Ordinal);
        Assert.True((await Run("check", mended, "i3-strand-1", "--json")).Json().GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task What_is_from_memory_or_unread_is_never_called_valid_or_invalid()
    {
        Assert.Equal(JsonValueKind.Null, (await Run("check", Case, "i3-strand-2b", "--json")).Json().GetProperty("valid").ValueKind);
        var alone = Case.Replace(",{\"name\":\"B\",\"region\":\"DEA2\",\"kind\":\"company\"},{\"name\":\"C\",\"region\":\"BE21\",\"kind\":\"research\"}", "", StringComparison.Ordinal);
        var interreg = (await Run("check", alone, "interreg-a", "--json")).Json();
        Assert.Equal(JsonValueKind.Null, interreg.GetProperty("valid").ValueKind);
        Assert.All(interreg.GetProperty("unmet").EnumerateArray(), rule => Assert.True(rule.GetProperty("state").GetString() == "to-be-checked" && rule.GetProperty("question").GetString()!.Length > 0));
    }

    [Fact]
    public async Task A_partner_whose_region_has_no_category_leaves_it_open()
    {
        var open = Case.Replace("\"kind\":\"research\"}]", "\"kind\":\"research\"},{\"name\":\"S\",\"region\":\"SE22\"},{\"name\":\"T\",\"region\":\"SE32\"}]", StringComparison.Ordinal);
        var check = (await Run("check", open, "i3-strand-1", "--json")).Json();
        Assert.Equal(JsonValueKind.Null, check.GetProperty("valid").ValueKind);
        Assert.Equal("unknown", Assert.Single(check.GetProperty("unmet").EnumerateArray()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_text_says_what_to_do()
    {
        var text = (await Run("repair", Case, "i3-strand-1")).Well();
        Assert.Contains("2 changes make it valid, and fewer do not: add R and add P.", text, StringComparison.Ordinal);
        Assert.Contains("instead of R: Q", text, StringComparison.Ordinal);
        Assert.Contains("i3-strand-2a", (await Product.Run(["consortium", "rules", "--data", folder["."]])).Well(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"NL41\"", "\"NL99\"", "$.partners[0].region unknown-region: NL99")]
    [InlineData("\"coordinator\":\"A\"", "\"coordinator\":\"Z\"", "$.coordinator unknown-partner: Z")]
    [InlineData("{\"name\":\"B\"", "{\"name\":\"A\"", "$.partners[1].name name-twice: A")]
    [InlineData("\"company\"},{\"name\":\"C\"", "\"band\"},{\"name\":\"C\"", "$.partners[1].kind unknown-value: band")]
    [InlineData("0.4", "4", "$.candidates[0].complementarity out-of-range: 4")]
    [InlineData("\"partners\":[{", "\"partners\":[7,{", "$.partners[0] not-an-object: 7")]
    [InlineData("2025-06-01", "2019-06-01", "date no-rule-in-force: 2019-06-01")]
    public async Task What_cannot_be_is_refused_with_its_place(string good, string bad, string message) =>
        Assert.Contains(message, (await Run("check", Case.Replace(good, bad, StringComparison.Ordinal), "i3-strand-1")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task Rules_can_be_a_file_and_a_set_that_is_not_there_is_named()
    {
        Assert.Contains("rules unknown-rule-set: i4; give one of i3-strand-1", (await Run("check", Case, "i4")).Refused(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["our.tsv"], "set\trule\tkind\tcount\tarticle\tvalid_from\tsource\tevidence\tenglish\nour\t\t\t\t\t\t\t\tOur call\nour\tcountries\tcountries\t3\tcall\t2025-01-01\tcall\tread\tThree countries.\n", TestContext.Current.CancellationToken);
        Assert.True((await Run("check", Case, folder["our.tsv"], "--json")).Json().GetProperty("valid").GetBoolean());
        await File.WriteAllTextAsync(folder["our.tsv"], "set\trule\n", TestContext.Current.CancellationToken);
        Assert.Contains("our.tsv:1 missing-column: kind", (await Run("check", Case, folder["our.tsv"])).Refused(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<Finished> Run(string command, string text, string rules, params string[] options)
    {
        await File.WriteAllTextAsync(folder["case.json"], text, TestContext.Current.CancellationToken);
        return await Product.Run(["consortium", command, folder["case.json"], "--rules", rules, "--data", folder["."], .. options]);
    }
}

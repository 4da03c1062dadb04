using RegioHelix.Registry.Tests;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Organisations;

/// <summary>Lists of organisations and accounts from the command line.</summary>
public sealed class RegistryCommandTests
{
    private const string Members = "Firma,NUTS,Web,NACE\nInvented Tannery,ITH3,tannery.example,C15\nInvented Press,ITH4,,\"C18; C17\"\nTannery invented SpA,ITH3,www.tannery.example,\n";

    [Fact]
    public async Task A_list_goes_in_out_and_back()
    {
        using var folder = new TemporaryFolder();
        var (data, file, written) = (folder["data"], folder["members.csv"], folder["out.xlsx"]);
        await File.WriteAllTextAsync(file, Members, TestContext.Current.CancellationToken);
        var preview = (await Product.Over(data, "registry", "import", file, "--preview")).Well();
        Assert.StartsWith("3 rows: 2 would be added, 1 are known already or stand twice", preview, StringComparison.Ordinal);
        Assert.Contains("name=Firma, region=NUTS, website=Web, tags=NACE", preview, StringComparison.Ordinal);
        Assert.StartsWith("members.csv: 2 organisations added, 1 known already", (await Product.Over(data, "registry", "import", file, "--map", "name=Firma")).Well(), StringComparison.Ordinal);
        Assert.EndsWith(": 2 organisations" + Environment.NewLine, (await Product.Over(data, "registry", "export", written)).Well(), StringComparison.Ordinal);
        Assert.StartsWith("out.xlsx: 0 organisations added, 2 known already", (await Product.Over(data, "registry", "import", written)).Well(), StringComparison.Ordinal);
        Assert.StartsWith("0 organisations", (await Product.Over(data, "registry", "undo", "last")).Well(), StringComparison.Ordinal);
        Assert.StartsWith("2 organisations", (await Product.Over(data, "registry", "undo", "last")).Well(), StringComparison.Ordinal);
        Assert.Equal(2, (await Product.Over(data, "registry", "imports")).Well().Split("taken back").Length - 1);
        Assert.Contains("unknown-import", (await Product.Over(data, "registry", "undo", "last")).Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\nx,y\n", "list.csv:1 no-name-column")]
    [InlineData("name,nuts\nx,ITH9\n", "list.csv:2:2 unknown-region: ITH9")]
    [InlineData("name\nx,y\n", "list.csv:2:2 too-many-cells: y")]
    [InlineData("name\n", "list.csv:1 no-rows")]
    [InlineData("name\n\"x\n", "list.csv:2 bad-quotes")]
    [InlineData("<html><title>Not found</title></html>", "list.csv html-page: Not found")]
    public async Task A_bad_list_is_refused_by_place(string text, string problem)
    {
        using var folder = new TemporaryFolder();
        MadeRegistry.Into(folder["data"]);
        await File.WriteAllTextAsync(folder["list.csv"], text, TestContext.Current.CancellationToken);
        Assert.Contains(problem, (await Product.Over(folder["data"], "registry", "import", folder["list.csv"])).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_people_goes_in_out_and_back()
    {
        using var folder = new TemporaryFolder();
        var (data, file, written) = (MadeRegistry.Into(folder["data"]), folder["team.csv"], folder["people.csv"]);
        await File.WriteAllTextAsync(folder["members.csv"], Members, TestContext.Current.CancellationToken);
        (await Product.Over(data, "registry", "import", folder["members.csv"], "--map", "name=Firma")).Well();
        await File.WriteAllTextAsync(file, "Vorname,Nachname,E-Mail,Firma,Funktion\nZo\u00eb,M\u00fcller,zoe@invented.example,Invented Tannery,=1+1\n<b>Bo</b>,Nara,bo@invented.example,,\nZoe,Muller,ZOE@invented.example,,\n", TestContext.Current.CancellationToken);
        var preview = (await Product.Over(data, "registry", "import", "people", file, "--source", "the fair of 2026", "--preview")).Well();
        Assert.StartsWith("3 rows: 2 would be added, 1 are known already or stand twice", preview, StringComparison.Ordinal);
        Assert.Contains("given_name=Vorname, family_name=Nachname, mail=E-Mail, organisation=Firma, role=Funktion", preview, StringComparison.Ordinal);
        Assert.Contains("team.csv:2 missing; say where you have the data from", (await Product.Over(data, "registry", "import", "people", file)).Refused().Replace("team.csv:2:0", "team.csv:2", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("team.csv: 2 people added, 1 known already; each who was added is told by mail", (await Product.Over(data, "registry", "import", "people", file, "--source", "the fair of 2026")).Well(), StringComparison.Ordinal);
        Assert.EndsWith(": 2 people" + Environment.NewLine, (await Product.Over(data, "registry", "export", "people", written)).Well(), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(written, TestContext.Current.CancellationToken);
        Assert.Equal("Zo\u00eb M\u00fcller,,,zoe@invented.example,invented-tannery,'=1+1,,,,the fair of 2026", lines[2]);
        Assert.Contains("0 people added, 2 known already", (await Product.Over(data, "registry", "import", "people", written)).Well(), StringComparison.Ordinal);
        Assert.StartsWith("0 people were erased", (await Product.Over(data, "registry", "undo", "last")).Well(), StringComparison.Ordinal);
        Assert.StartsWith("2 people were erased", (await Product.Over(data, "registry", "undo", "last")).Well(), StringComparison.Ordinal);
        Assert.StartsWith("2 organisations were removed", (await Product.Over(data, "registry", "undo", "last")).Well(), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(file, [.. "name,mail,source\nZo"u8, 0xEB, .. ",zoe@invented.example,fair\n"u8], TestContext.Current.CancellationToken);
        Assert.Contains("team.csv:2", (await Product.Over(data, "registry", "import", "people", file)).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_published_has_no_answers()
    {
        using var folder = new TemporaryFolder();
        MadeRegistry.Into(folder["data"]);
        Assert.Contains("No published need or offer has the address “nothing”", (await Product.Over(folder["data"], "needs", "match", "nothing")).Refused(), StringComparison.Ordinal);
        Assert.StartsWith("--top out-of-range: 0; give a number from 1 to 100", (await Product.Over(folder["data"], "needs", "for", "nobody", "--top", "0")).Refused(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["members.csv"], Members, TestContext.Current.CancellationToken);
        (await Product.Over(folder["data"], "registry", "import", folder["members.csv"], "--map", "name=Firma", "--publish")).Well();
        Assert.StartsWith("Of 0 open needs looked at", (await Product.Over(folder["data"], "needs", "for", "invented-tannery")).Well(), StringComparison.Ordinal);
        Assert.Equal(0, (await Product.Over(folder["data"], "needs", "for", "invented-tannery", "--json")).Json().GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public async Task The_first_administrator_is_made()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["REGIOHELIX_DATA"] = MadeRegistry.Into(folder["data"]) };
        Assert.Equal("root@invented.example is administrator", (await Product.Run(["admin", "create", "root@invented.example"], environment, "four words make one\n")).Well().Trim());
        Assert.Contains("taken-address", (await Product.Run(["admin", "create", "root@invented.example"], environment, "four words make one\n")).Refused(), StringComparison.Ordinal);
        Assert.Contains("root@invented.example  administrator", (await Product.Over(folder["data"], "admin", "list")).Well(), StringComparison.Ordinal);
        Assert.Contains("unknown-account", (await Product.Over(folder["data"], "admin", "role", "ben@invented.example", "moderator")).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_so()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("registry-unreachable", (await Product.Over(folder["data"], "registry", "imports", "--registry", $"Host={folder.Path};Username=x;Timeout=3")).Refused(), StringComparison.Ordinal);
        Assert.Contains("unreadable-connection", (await Product.Over(folder["data"], "registry", "imports", "--registry", "nonsense")).Refused(), StringComparison.Ordinal);
    }
}

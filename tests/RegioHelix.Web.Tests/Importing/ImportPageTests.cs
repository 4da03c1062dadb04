using System.IO.Compression;
using System.Net;
using System.Text;
using MiniExcelLibs;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests.Importing;

/// <summary>Lists of organisations through the pages: looked at, taken in, taken back, written out; and what hostile files get.</summary>
public sealed class ImportPageTests(Site site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_looked_at_taken_in_and_taken_back_as_a_whole()
    {
        var owner = await SiteAccounts.Account(site.Services, "listing@accounts.example", null);
        var organisations = site.Services.GetRequiredService<OrganisationRegister>();
        var cluster = await organisations.Add(owner, new() { Name = "Listing Cluster", Kind = OrganisationKind.ClusterOrganisation }, Cancellation);
        var known = await organisations.Add(owner, new() { Name = "Gießerei Lister GmbH", Website = "https://lister.example" }, Cancellation);
        var visitor = await Visitor.SignIn(site, "listing@accounts.example");
        var address = await Sent(visitor, "Bedrijf;Waar;Web\nGiesserei Lister;Padova;\nListed One;Padova;https://one.example\nListed Two;Venezia;\n"u8.ToArray(), "leden.csv");

        // "Waar" is no word that it knows: chosen by hand.
        var page = await visitor.Read($"{address}?column_town=Waar");
        Assert.Contains("2 would be added", page.QuerySelector("#counts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Padova", page.QuerySelectorAll("#take tbody tr")[1].Children[2].TextContent.Trim());
        var decision = page.QuerySelector("select[name=row_2]")!;
        Assert.Equal(known.Id.ToString(), decision.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Contains("same name", decision.TextContent, StringComparison.Ordinal);
        using (var foreign = await visitor.Send(page.QuerySelector("form#take")!, ("row_2", (await Foreign()).ToString())))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using (var taken = await visitor.Send((await visitor.Read($"{address}?column_town=Waar")).QuerySelector("form#take")!, ("cluster", cluster.Slug)))
            Assert.Equal("/imports?done=imported", taken.Headers.Location!.OriginalString);

        var one = await organisations.Get(owner, "listed-one", Cancellation);
        Assert.Equal((false, "Padova"), (one.IsPublished, one.Town));
        using (var nobody = await new Visitor(site).Ask("/organisations/listed-one"))
            Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        using (var gone = await visitor.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var csv = await (await visitor.Ask($"/imports/list/csv?cluster={cluster.Slug}")).Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(4, csv.TrimEnd().Split('\n').Length);

        // A stranger has nothing to take back; a moderator sees it and may.
        var batch = (await site.Services.GetRequiredService<ImportRegister>().List(owner, Cancellation)).Single();
        var stranger = await Visitor.SignIn(site, SiteAccounts.Stranger);
        Assert.DoesNotContain("leden.csv", (await stranger.Read("/imports")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("leden.csv", (await (await Visitor.SignIn(site, SiteAccounts.Moderator)).Read("/imports")).Body!.TextContent, StringComparison.Ordinal);
        using (var undone = await visitor.Fill("/imports", "undo"))
            Assert.Equal("/imports?done=undone", undone.Headers.Location!.OriginalString);
        Assert.Null(await organisations.Find(owner, "listed-one", Cancellation));
        Assert.NotNull(await organisations.Find(owner, known.Slug, Cancellation));
        Assert.NotEqual(Guid.Empty, batch.Id);
    }

    [Fact]
    public async Task People_are_taken_in_seen_by_nobody_told_where_from_and_erased_when_the_list_is_taken_back()
    {
        var owner = await SiteAccounts.Account(site.Services, "people-list@accounts.example", null);
        await site.Services.GetRequiredService<OrganisationRegister>().Add(owner, new() { Name = "People List Works" }, Cancellation);
        var visitor = await Visitor.SignIn(site, "people-list@accounts.example");
        var file = "Naam;E-mail;Bedrijf;Functie\nLista <script>alert(1)</script>;lista@elsewhere.example;People List Works;Chef\nOwn Self;people-list@accounts.example;;\n"u8.ToArray();
        // Where they come from must be said, by the list or for all.
        var bare = await visitor.Read(await Sent(visitor, file, "mensen.csv", ("of", "people"), ("source", "")));
        Assert.Null(bare.QuerySelector("form#take"));
        var address = await Sent(visitor, file, "mensen.csv", ("of", "people"), ("source", "a members' meeting"));
        var page = await visitor.Read(address);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(2, page.QuerySelectorAll("#people-rows tbody tr").Length);
        Assert.Contains("told by mail", page.QuerySelector("p.note")!.TextContent, StringComparison.Ordinal);
        using (var other = await (await Visitor.SignIn(site, SiteAccounts.Administrator)).Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using (var taken = await visitor.Send(page.QuerySelector("form#take")!, ("EnteredBy", "01890000-0000-7000-8000-000000000000")))
            Assert.Equal("/imports?done=people", taken.Headers.Location!.OriginalString);
        foreach (var public_ in new[] { "/search.json?q=lista", "/organisations.json?name=people+list" })
            Assert.DoesNotContain("Lista <", await site.ReadText(public_), StringComparison.Ordinal);
        using (var list = await visitor.Ask("/imports/people/list/csv"))
            Assert.Contains("a members' meeting", await list.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using (var list = await (await Visitor.SignIn(site, SiteAccounts.Moderator)).Ask("/imports/people/list/csv"))
            Assert.DoesNotContain("lista@", await list.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain("mensen.csv", (await (await Visitor.SignIn(site, SiteAccounts.Moderator)).Read("/imports")).Body!.TextContent, StringComparison.Ordinal);
        using (var undone = await visitor.Fill("/imports", "undo"))
            Assert.Equal("/imports?done=undone", undone.Headers.Location!.OriginalString);
        using (var list = await visitor.Ask("/imports/people/list/csv"))
            Assert.DoesNotContain("lista@", await list.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_its_senders_alone()
    {
        var address = await Sent(await Visitor.SignIn(site, SiteAccounts.Owner), "name\nSecret Works\n"u8.ToArray(), "own.csv");
        using var other = await (await Visitor.SignIn(site, SiteAccounts.Administrator)).Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Problems_are_told_by_line_and_column_and_nothing_can_be_taken_in()
    {
        var visitor = await Visitor.SignIn(site, SiteAccounts.Owner);
        var address = await Sent(visitor, Encoding.UTF8.GetBytes($"name,region\nGood,ITH3\n,ITH9\n{new string('n', 10_000)},\n<script>alert(1)</script>,ITH3\n"), "bad.csv");
        var page = await visitor.Read(address);
        Assert.Null(page.QuerySelector("form#take"));
        Assert.Equal(3, page.QuerySelectorAll("table.problems tbody tr").Length);
        var nameless = await visitor.Read(await Sent(visitor, "a,b\n1,2\n"u8.ToArray(), "odd.csv"));
        Assert.Contains("no-name-column", nameless.QuerySelector("table.problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(nameless.QuerySelector("form#columns"));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("utf16")]
    [InlineData("latin1")]
    [InlineData("picture")]
    [InlineData("bomb")]
    [InlineData("bomb-workbook")]
    [InlineData("no-workbook")]
    public async Task What_is_no_list_is_refused_with_a_reason(string kind)
    {
        var visitor = await Visitor.SignIn(site, SiteAccounts.Owner);
        using var answer = await Upload(visitor, kind switch
        {
            "empty" => [],
            "utf16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name\nOne\n")],
            "latin1" => [.. "name\n"u8, (byte)'M', 0xFC, .. "ller\n"u8],
            "picture" => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 0],
            "bomb" => Packed(new byte[64 << 20]),
            "bomb-workbook" => Archive("xl/worksheets/sheet1.xml", 200 << 20),
            _ => Archive("readme.txt", 10),
        }, "list.csv");
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            // Letters that cannot be read are named where they stand.
            Assert.NotEmpty((await visitor.Read(answer.Headers.Location!.OriginalString)).QuerySelectorAll("table.problems tbody tr"));
            return;
        }
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await Visitor.Parse(answer)).QuerySelector("#upload .form-refused li")!.TextContent);
    }

    [Fact]
    public async Task What_is_too_large_is_told_so()
    {
        try
        {
            using var answer = await Upload(await Visitor.SignIn(site, SiteAccounts.Owner), new byte[6 << 20], "large.csv");
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server hung up while it was still being sent: refused all the same.
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task No_spreadsheet_runs_what_is_written_out(string form)
    {
        var mail = $"formula-{form}@accounts.example";
        var owner = await SiteAccounts.Account(site.Services, mail, null);
        await site.Services.GetRequiredService<OrganisationRegister>().Add(owner, new() { Name = $"=HYPERLINK(1) {form}", Town = "@SUM(1)" }, Cancellation);
        var visitor = await Visitor.SignIn(site, mail);
        using var answer = await visitor.Ask($"/imports/list/{form}");
        var file = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        var cells = form == "csv" ? Encoding.UTF8.GetString(file).Split(['\n', ',']) : new MemoryStream(file).Query().SelectMany(row => ((IDictionary<string, object?>)row).Values).OfType<string>().ToArray();
        Assert.Contains($"'=HYPERLINK(1) {form}", cells);
        Assert.DoesNotContain(cells, cell => cell.StartsWith('=') || cell.StartsWith('@'));
    }

    private async Task<Guid> Foreign() => (await site.Services.GetRequiredService<OrganisationRegister>().Get(Actor.Command, "other-works", Cancellation)).Id;

    private async Task<string> Sent(Visitor visitor, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        using var answer = await Upload(visitor, content, name, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Upload(Visitor visitor, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        var form = (await visitor.Read("/imports")).QuerySelector("form#upload")!;
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        using var sent = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            sent.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        foreach (var (field, value) in fields)
            sent.Add(new StringContent(value), field);
        sent.Add(new ByteArrayContent(content), "file", name);
        return await site.Send(HttpMethod.Post, "/imports", sent, ("Cookie", visitor.Cookies), ("X-Forwarded-For", visitor.From!));
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Archive(string name, int size)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name).Open())
            for (var left = size; left > 0; left -= 1 << 20)
                entry.Write(new byte[Math.Min(left, 1 << 20)]);
        return packed.ToArray();
    }
}

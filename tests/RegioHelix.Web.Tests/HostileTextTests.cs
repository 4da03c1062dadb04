using System.Net;
using AngleSharp.Dom;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests;

/// <summary>Scripts typed into every text field of every form in which something is begun: shown as text where they are kept, and in words where they are refused.</summary>
public sealed class HostileTextTests(Site site)
{
    private const string Script = "<script>alert('sweep')</script><img src=x onerror=alert(1)>";

    // What these do is not typed.
    private static readonly string[] Ends = ["sign-out", "erase", "leave", "remove", "delete", "publish"];

    [Fact]
    public async Task A_script_in_any_text_field_is_text()
    {
        var sweeper = await SiteAccounts.Account(site.Services, "sweeper@accounts.example", null);
        await site.Services.GetRequiredService<OrganisationRegister>().Add(sweeper, new() { Name = "Sweep Works", Kind = OrganisationKind.PublicBody }, TestContext.Current.CancellationToken);
        var visitor = await Visitor.SignIn(site, "sweeper@accounts.example");
        var (filled, kept) = (0, 0);
        foreach (var page in new[] { "/account", "/account/outcomes", "/organisations/new", "/organisations/sweep-works/edit", "/needs/new", "/practices/new", "/commitments/new", "/strategies/new", "/events/new", "/partnerships/new", "/strategy-health", "/start/cluster", "/account/ties", "/account/ties/import", "/account/privacy" })
            foreach (var name in Forms(await visitor.Read(page)).Select(form => form.Id!).ToList())
            {
                filled++;
                kept += await Fill(visitor, page, name) ? 1 : 0;
            }
        Assert.InRange(filled, 12, 100);
        Assert.InRange(kept, 5, filled);
    }

    // What refuses a script is left as it stands the next time, so that what takes it keeps it. True where something was kept.
    private static async Task<bool> Fill(Visitor visitor, string page, string name)
    {
        HashSet<string> refused = [];
        for (var attempt = 0; attempt < 4; attempt++)
        {
            if (Forms(await visitor.Read(page)).FirstOrDefault(one => one.Id == name) is not { } form)
                return false;
            var fields = Typed(form).Where(field => !refused.Contains(field)).Select(field => (field, Script)).ToArray();
            using var answer = await visitor.Send(form, fields);
            Assert.True((int)answer.StatusCode < 500, $"{page} {name} answered {(int)answer.StatusCode}");
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            {
                Harmless(await visitor.Read(answer.Headers.Location!.OriginalString), $"{page} {name}");
                return true;
            }
            var again = await Visitor.Parse(answer);
            Harmless(again, $"{page} {name}");
            var more = again.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")).OfType<string>().Where(refused.Add).ToList();
            if (more.Count == 0)
                return false;
        }
        return false;
    }

    private static void Harmless(IDocument page, string where)
    {
        Assert.True(page.QuerySelector("[onerror]") is null, $"{where} shows a picture that was typed");
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("sweep", StringComparison.Ordinal) && script.GetAttribute("type") != "application/json");
    }

    private static IEnumerable<IElement> Forms(IDocument page) => page.QuerySelectorAll("main form[method=post][id]")
        .Where(form => !Ends.Any(end => form.Id!.Contains(end, StringComparison.Ordinal)) && Typed(form).Any());

    private static IEnumerable<string> Typed(IElement form) =>
        form.QuerySelectorAll("input[type=text], input[type=email], input[type=url], input[type=search], input:not([type]), textarea").Select(field => field.GetAttribute("name")).OfType<string>().Distinct();
}

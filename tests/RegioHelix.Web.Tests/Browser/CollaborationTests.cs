using System.Text.Json;
using Microsoft.Playwright;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>What people come to meet each other for, from the first page to the last; each page that is passed is held against the axe rules.</summary>
public sealed class CollaborationTests(BrowserSite site)
{
    [Fact]
    public async Task A_cluster_manager_pastes_a_list_sees_strengths_gaps_and_partners_and_publishes()
    {
        await BrowserPeople.Add(await site.Services(), "Journey Manager");
        await using var watched = await site.Open();
        var page = watched.Page;
        await watched.SignIn("Journey Manager");
        await watched.Go("/");
        await page.Locator(".doors a[href='/start/cluster']").ClickAsync();
        await page.GetByLabel("What you call the cluster").FillAsync("Our machines");
        await page.Locator("#start-members").FillAsync("First Works; NL41; C28\nSecond Works; Noord-Brabant; electronics\nThird Works; nowhere known; 22.2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the list" }).ClickAsync();
        await page.WaitForURLAsync("**/start/cluster/*");
        Assert.Equal("Our machines", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("nowhere known", await page.Locator("#member-rows tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#start-partners > li").Nth(2).WaitForAsync();
        Assert.Equal(3, await page.Locator("#start-strengths tbody tr").CountAsync());
        Assert.Equal(3, await page.Locator("#start-partners > li").CountAsync());
        Assert.Empty(await watched.Faults());
        await page.SetViewportSizeAsync(360, 1000);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        await page.Locator("#keep button").ClickAsync();
        await page.Locator("main .plain-list a", new() { HasText = "Our machines" }).ClickAsync();
        // Nothing is public until the manager says so.
        Assert.Equal(404, (await page.Context.APIRequest.GetAsync("/organisations/our-machines.json")).Status);
        Assert.Empty(await watched.Faults());
        await page.Locator("form#publish button").ClickAsync();
        await page.Locator(".ways-on a[href='/organisations/our-machines']").ClickAsync();
        Assert.Equal("Our machines", await page.Locator("h1").InnerTextAsync());
        await page.Locator("a[href='/xray?cluster=our-machines']").ClickAsync();
        Assert.Contains("cannot show the network", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_need_without_a_name_is_found_answered_and_opens_both_names_by_two_times_yes()
    {
        var services = await site.Services();
        foreach (var name in new[] { "Needy", "Answering" })
            await BrowserPeople.AddOrganisation(services, await BrowserPeople.Add(services, name), $"{name} Works");
        await using var owner = await site.Open();
        await using var other = await site.Open(width: 360, scheme: ColorScheme.Dark);
        await Task.WhenAll(owner.SignIn("Needy"), other.SignIn("Answering"));
        await owner.Go("/needs/new");
        await owner.Page.SelectOptionAsync("#need-type", "TechnologyRequest");
        await owner.Page.FillAsync("#need-title", "A mould that cools itself");
        await owner.Page.FillAsync("#need-description", "Injection moulding of thin plastic parts.");
        await owner.Page.FillAsync("#need-tags", "C22");
        await owner.Click("form#need button[type=submit]");
        await owner.Click("form#publish button");
        Assert.Contains("ublished", await owner.Page.Locator(".done").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await owner.Faults());

        await other.Go("/needs?activity=C22&type=technology-request");
        await other.Click("main a[href='/needs/a-mould-that-cools-itself']");
        // Its owner stands among those who could answer, as everybody does who does the same: to be left out would tell as much.
        Assert.DoesNotContain("Needy", await (await other.Page.Context.APIRequest.GetAsync("/needs/a-mould-that-cools-itself.json")).TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await other.Faults());
        await other.Click("a[href='/needs/a-mould-that-cools-itself/interest']");
        await other.Page.FillAsync("#interest-why_interested", "We cool moulds.");
        await other.Page.FillAsync("#interest-what_we_bring", "Twelve years of it.");
        await other.Page.FillAsync("#interest-next_step", "A call.");
        await other.Click("form#interest button[type=submit]");
        Assert.DoesNotContain("Needy", await other.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await owner.Page.ReloadAsync();
        Assert.Contains("Answering Works", await owner.Page.Locator("#received").InnerTextAsync(), StringComparison.Ordinal);
        await owner.Click("#received form[id^=yes] button");
        await other.Page.ReloadAsync();
        Assert.Contains("Needy Works", await other.Page.Locator("main .card").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await other.Faults());
        Assert.Empty(owner.Complaints.Concat(other.Complaints));
    }

    [Fact]
    public async Task A_tie_by_a_link_leads_to_an_introduction_a_silent_no_a_block_an_export_and_an_erasure()
    {
        var services = await site.Services();
        var (ada, ben, dan) = (await BrowserPeople.Add(services, "Ada Journey"), await BrowserPeople.Add(services, "Ben Journey"), await BrowserPeople.Add(services, "Dan Journey"));
        await BrowserPeople.AddOrganisation(services, dan, "Dan Works");
        foreach (var willing in new[] { ben, dan })
            await services.GetRequiredService<ConsentRegister>().Say(willing, ConsentPurpose.Introductions, true, "test", TestContext.Current.CancellationToken);
        var known = new TieEntry(TieKind.WorkedTogether, 4, DateOnly.FromDateTime(DateTime.UtcNow), null, TieVisibility.Introductions);
        await services.GetRequiredService<TieRegister>().Record(ben, dan.PersonId!.Value, known, TestContext.Current.CancellationToken);
        await services.GetRequiredService<TieRegister>().Record(dan, ben.PersonId!.Value, known, TestContext.Current.CancellationToken);
        await using var one = await site.Open();
        await using var two = await site.Open(width: 360);
        await Task.WhenAll(one.SignIn("Ada Journey"), two.SignIn("Ben Journey"));

        await one.Go("/account/ties/link");
        await one.Click("form#link button");
        await one.Page.WaitForFunctionAsync("() => document.querySelector('main img')?.naturalWidth > 0");
        await two.Go(new Uri((await one.Page.GetAttributeAsync("#tie-link", "href"))!).PathAndQuery);
        Assert.Contains("Ada Journey", await two.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await two.Faults());
        await two.Click("form#met button");
        await one.Go("/account/ties");
        await one.Click("#asked a");
        await one.Click("form#confirm button");
        Assert.Contains("Ben Journey", await one.Page.Locator("#tie-list").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await one.Faults());

        await one.Go("/organisations/dan-works");
        await one.Click("a[href^='/account/introductions/new']");
        Assert.DoesNotContain("Dan Journey", await one.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await one.Page.FillAsync("#ask-purpose", "To talk of moulds.");
        await one.Click("form#ask button");
        await two.Go("/account/introductions");
        await two.Click("#asked form[id^=yes] button");
        // The last one says no, and blocks who asks: neither is told to anybody.
        await two.SignIn("Dan Journey");
        await two.Go("/account/introductions");
        await two.Click("#asked a[href^='/account/blocks']");
        await two.Click("form#block button");
        Assert.Contains("Ada Journey", await two.Page.Locator("#block-list").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await two.Faults());
        await two.Go("/account/introductions");
        await two.Click("#asked form[id^=no] button");
        await one.Go("/account/introductions");
        Assert.Contains("no answer yet", await one.Page.Locator("#sent").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dan Journey", await one.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await one.Go("/account/privacy");
        Assert.Empty(await one.Faults());
        var download = await one.Page.RunAndWaitForDownloadAsync(() => one.Page.ClickAsync("a[href='/account/privacy/export']"));
        var taken = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        using (JsonDocument.Parse(taken))
            Assert.True(taken.Contains("To talk of moulds.", StringComparison.Ordinal) && taken.Contains("Ben Journey", StringComparison.Ordinal) && !taken.Contains("Dan Journey", StringComparison.Ordinal));
        await one.Page.FillAsync("#erase-own_address", BrowserPeople.Mail("Ada Journey"));
        await one.Click("form#erase button");
        Assert.Contains("/privacy?done=erased", one.Page.Url, StringComparison.Ordinal);
        await two.Go("/account/blocks");
        Assert.Equal(0, await two.Page.Locator("#block-list").CountAsync());
        Assert.Empty(one.Complaints.Concat(two.Complaints));
    }
}

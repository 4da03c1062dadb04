using Microsoft.Extensions.Localization;
using RegioHelix.Cli.Introductions;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests;
using RegioHelix.Registry.Ties;
using RegioHelix.Testing;
using RegioHelix.Web.Introductions;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Tests.Privacy;

/// <summary>No log holds who somebody is or whom they know, also where something fails; and what fails for one fails for nobody else.</summary>
public sealed class LogTests(Site site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ties_introductions_erasures_and_mails_that_fail_leave_no_name_no_address_and_no_tie_in_the_log()
    {
        using var folder = new TemporaryFolder();
        var (log, clock) = (new KeptLog(), new Clock());
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        RegistryParts.Add(services, RegistrySettings.From(null, MadeRegistry.Into(folder.Path)));
        await using var parts = services.BuildServiceProvider();
        var people = new Dictionary<string, Actor>();
        foreach (var name in new[] { "quillabert", "wendeline", "xanthippus", "yolandine" })
            people[name] = await Person(parts, name);
        foreach (var (one, other) in new[] { ("quillabert", "wendeline"), ("quillabert", "xanthippus"), ("wendeline", "yolandine"), ("xanthippus", "yolandine") })
            await Tie(parts, people[one], people[other]);
        // A claim that nobody answers within its time, which is over with the first way.
        await parts.GetRequiredService<TieClaimRegister>().Say(people["quillabert"], new("Zebedee", "zebedee@elsewhere.example"), Met, Cancellation);
        clock.Now += TieClaim.Holds - TimeSpan.FromDays(IntroductionRegister.RouteDays);
        var register = parts.GetRequiredService<IntroductionRegister>();
        // Over one and then over the other; and a second one of somebody else, so that two mails are due at once.
        await Ask(register, people["quillabert"], people["yolandine"], people["wendeline"], people["xanthippus"]);
        await Ask(register, people["yolandine"], people["quillabert"], people["xanthippus"], people["wendeline"]);
        await Assert.ThrowsAsync<RefusedException>(() => Ask(register, people["quillabert"], people["yolandine"], people["wendeline"], people["xanthippus"]));
        clock.Now += TimeSpan.FromDays(IntroductionRegister.RouteDays);

        // An outbox that takes nothing: its registry has no tables.
        using var broken = new RegistryDatabase(RegistrySettings.From(null, Directory.CreateDirectory(folder["broken"]).FullName), clock);
        var mails = new IntroductionMails(new MailOutbox(broken), parts.GetRequiredService<IntroductionBook>(), site.Services.GetRequiredService<SiteAddress>(), site.Services.GetRequiredService<IStringLocalizer<IntroductionTexts>>());
        using (var round = new IntroductionExpiry(register, parts.GetRequiredService<TieClaimRegister>(), mails, parts.GetRequiredService<RegistryDatabase>(), clock, parts.GetRequiredService<ILogger<IntroductionExpiry>>()))
        {
            await round.StartAsync(Cancellation);
            await Until(() => log.Text.Split("IntroductionExpiry failed").Length > 2);
            await round.StopAsync(Cancellation);
        }
        // Both ways were moved on though no mail could be written, and what nobody answered was forgotten.
        Assert.Empty(await register.ListOverdue(Cancellation));
        Assert.DoesNotContain(await parts.GetRequiredService<TieRegister>().ListSaid(people["quillabert"], Cancellation), tie => tie.Name == "Zebedee");
        await parts.GetRequiredService<ErasureRegister>().EraseSelf(people["quillabert"], Cancellation);
        await Assert.ThrowsAsync<RefusedException>(() => parts.GetRequiredService<PeopleRegister>().Get(people["wendeline"], people["quillabert"].PersonId!.Value, Cancellation));

        Assert.Contains("no such table", log.Text, StringComparison.Ordinal);
        foreach (var (name, actor) in people)
            foreach (var secret in new[] { name, actor.PersonId!.Value.ToString(), actor.AccountId!.Value.ToString() })
                Assert.DoesNotContain(secret, log.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in new[] { "zebedee", "accounts.example", "elsewhere.example", "To talk of glue", "four words" })
            Assert.DoesNotContain(secret, log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_in_joining_and_the_links_of_mails_leave_no_name_no_address_and_no_secret_in_the_log()
    {
        const string Mail = "logquilla@accounts.example";
        using var log = new WrittenLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var actor = await SiteAccounts.Account(site.Services, Mail, null);
        var visitor = new Visitor(site);
        // Signing in: wrongly, as nobody, rightly, and with a form that is none of ours.
        foreach (var (mail, password, status) in new[] { (Mail, "wrongquilla wrongquilla", 400), ("nobodyquilla@accounts.example", "wrongquilla wrongquilla", 400), (Mail, SiteAccounts.Password, 302) })
            using (var answer = await visitor.Fill("/sign-in", "sign-in", ("mail", mail), ("password", password)))
                Assert.Equal(status, (int)answer.StatusCode);
        using (var forged = await new Visitor(site).Post("/sign-in", ("mail", Mail), ("password", "forgedquilla")))
            Assert.Equal(400, (int)forged.StatusCode);
        // A forgotten password, of an account and of none; the link, used and spoilt.
        foreach (var mail in new[] { Mail, "nobodyquilla@accounts.example" })
            using (var asked = await new Visitor(site).Fill("/password", "forgotten", ("mail", mail)))
                Assert.Equal(302, (int)asked.StatusCode);
        var reset = await Link(actor, Mail);
        using (var spoilt = await new Visitor(site).Fill(reset + "spoilt", "reset", ("password", "newquilla newquilla words")))
            Assert.Equal(404, (int)spoilt.StatusCode);
        using (var set = await new Visitor(site).Fill(reset, "reset", ("password", "newquilla newquilla words")))
            Assert.Equal(302, (int)set.StatusCode);
        // Joining by an invitation, and with an address that has an account.
        var works = (await site.Services.GetRequiredService<OrganisationRegister>().Find(Actor.Command, SiteAccounts.Works, Cancellation))!.Id;
        var secrets = new List<string> { reset.Split('/')[^1] };
        foreach (var mail in new[] { "joinquilla@accounts.example", Mail })
        {
            secrets.Add(await site.Services.GetRequiredService<RoleRegister>().Invite(Actor.Command, works, RoleKind.Member, cancellation: Cancellation));
            using var joined = await new Visitor(site).Fill($"/invitations/{secrets[^1]}", "join", ("name", "Joinquilla"), ("mail", mail), ("password", "joinquilla four words"));
            Assert.Equal(302, (int)joined.StatusCode);
        }
        // Links that open nothing.
        foreach (var path in new[] { "/invitations/nosecretquilla", "/privacy/yours/nosecretquilla", "/events/matrix-event/as/nosecretquilla", "/outcomes/nosecretquilla" })
            using (var none = await new Visitor(site).Ask(path))
                Assert.InRange((int)none.StatusCode, 302, 410);

        // It did listen: the forged form is warned of.
        Assert.Contains("Antiforgery", log.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])["quilla", "accounts.example", SiteAccounts.Password, $"{actor.AccountId}", $"{actor.PersonId}", .. secrets])
            Assert.DoesNotContain(secret, log.Text, StringComparison.OrdinalIgnoreCase);
    }

    // The path of the link in the latest mail to somebody.
    private async Task<string> Link(Actor actor, string mail)
    {
        var body = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 1000, Cancellation)).First(one => one.To == mail && one.PersonId == actor.PersonId).Body;
        return new Uri(body.Split().First(word => word.Contains("/password/", StringComparison.Ordinal))).AbsolutePath;
    }

    private static TieEntry Met => new(TieKind.Met, 4, new(2026, 3, 1), null, TieVisibility.Introductions);

    private static async Task<Actor> Person(IServiceProvider parts, string name)
    {
        var actor = await SiteAccounts.Account(parts, $"{name}@accounts.example", null);
        foreach (var purpose in new[] { ConsentPurpose.Introductions, ConsentPurpose.Mail })
            await parts.GetRequiredService<ConsentRegister>().Say(actor, purpose, true, "test", Cancellation);
        return actor;
    }

    private static async Task Tie(IServiceProvider parts, Actor one, Actor other)
    {
        await parts.GetRequiredService<TieRegister>().Record(one, other.PersonId!.Value, Met, Cancellation);
        await parts.GetRequiredService<TieRegister>().Record(other, one.PersonId!.Value, Met, Cancellation);
    }

    private static Task<Guid> Ask(IntroductionRegister register, Actor asker, Actor target, params Actor[] over) =>
        register.Ask(asker, new(target.PersonId!.Value, null, "To talk of glue", "en", [.. over.Select(one => (IReadOnlyList<Guid>)[one.PersonId!.Value])]), Cancellation);

    private static async Task Until(Func<bool> holds)
    {
        for (var turn = 0; turn < 500 && !holds(); turn++)
            await Task.Delay(10, Cancellation);
        Assert.True(holds());
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

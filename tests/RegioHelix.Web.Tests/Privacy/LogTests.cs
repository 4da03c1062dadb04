using Microsoft.Extensions.Localization;
using RegioHelix.Cli.Introductions;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;
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
        RegistryParts.Add(services, RegistrySettings.From(null, folder.Path));
        await using var parts = services.BuildServiceProvider();
        await parts.GetRequiredService<RegistryDatabase>().Migrate(Cancellation);
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
        using (var round = new IntroductionExpiry(register, parts.GetRequiredService<TieClaimRegister>(), mails, clock, parts.GetRequiredService<ILogger<IntroductionExpiry>>()))
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

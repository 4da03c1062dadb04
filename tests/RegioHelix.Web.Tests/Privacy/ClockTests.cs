using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Cli.Organisations;
using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Tests;
using RegioHelix.Store;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Testing;
using RegioHelix.Web.Privacy;

namespace RegioHelix.Web.Tests.Privacy;

/// <summary>A clock that leaps erases nobody at once, and what was dated by one that has been put back since does not wait for years.</summary>
public sealed class ClockTests(Site site)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leap_of_ten_years_erases_nobody_until_the_clock_has_gone_steadily_for_three_days()
    {
        using var folder = new TemporaryFolder();
        var (clock, log) = (new Clock { Now = Start }, new KeptLog());
        await using var parts = Parts(folder.Path, clock, log);
        var person = await parts.GetRequiredService<PeopleRegister>().AddSelf(Actor.Command, new PersonEntry { Name = "Kept" }, Cancellation);
        await Round(parts, folder.Path, clock);
        Assert.True(await IsThere());

        clock.Now = Start.AddYears(10);
        await Round(parts, folder.Path, clock);
        Assert.True(await IsThere());
        Assert.Contains("The clock leapt from", log.Text, StringComparison.Ordinal);
        // Put right: nothing happened, and nothing is held against it.
        clock.Now = Start.AddHours(3);
        await Round(parts, folder.Path, clock);
        Assert.True(await IsThere());

        // Once more, and this time it is meant: day by day it goes on, over a restart with each round.
        clock.Now = Start.AddYears(10);
        for (var hours = 0; hours < 72; hours += 18, clock.Now += TimeSpan.FromHours(18))
        {
            await Round(parts, folder.Path, clock);
            Assert.True(await IsThere(), $"erased after {hours} hours");
        }
        await Round(parts, folder.Path, clock);
        Assert.False(await IsThere());

        async Task<bool> IsThere()
        {
            try
            {
                return (await parts.GetRequiredService<PeopleRegister>().Get(new Actor(ActorKind.Account, null, person.Id), person.Id, Cancellation)).Name == "Kept";
            }
            catch (RefusedException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void A_clock_is_trusted_by_how_it_went()
    {
        var at = new ClockState(Start, null, null);
        // A fortnight of holidays is no leap, and going back is none either.
        Assert.Null(at.At(Start.AddDays(13)).LeaptTo);
        Assert.Equal(at, at.At(Start.AddYears(-20)));
        Assert.Equal(new(Start.AddDays(1), null, null), at.At(Start.AddYears(-20)).At(Start.AddDays(1)));
        // A second leap within the trial, or a machine that sleeps through it, begins it anew.
        var leapt = at.At(Start.AddYears(1));
        Assert.Equal(Start.AddYears(1), leapt.LeaptTo);
        Assert.Equal(Start.AddYears(2), leapt.At(Start.AddYears(2)).LeaptTo);
        Assert.Equal(Start.AddYears(1).AddDays(4), leapt.At(Start.AddYears(1).AddDays(4)).LeaptTo);
        Assert.Null(leapt.At(Start.AddYears(1).AddDays(1)).At(Start.AddYears(1).AddDays(2)).At(Start.AddYears(1).AddDays(3)).LeaptTo);
    }

    [Fact]
    public void Whoever_deletes_the_note_trusts_the_clock_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var clock = new Clock { Now = Start };
        var data = DataDirectory.Open(folder.Path);
        var watch = new ClockWatch(data, clock, NullLogger<ClockWatch>.Instance);
        Assert.True(watch.IsSteady());
        clock.Now += TimeSpan.FromDays(400);
        Assert.False(watch.IsSteady());
        // A server that starts meanwhile says so too.
        using var log = new KeptLog();
        using var logs = new LoggerFactory([log]);
        Assert.False(new ClockWatch(data, clock, logs.CreateLogger<ClockWatch>()).IsSteady());
        Assert.Contains("The clock leapt from", log.Text, StringComparison.Ordinal);
        File.WriteAllText(data.ClockFile, "{ damaged");
        Assert.False(watch.IsSteady());
        File.Delete(data.ClockFile);
        Assert.True(watch.IsSteady());
    }

    [Fact]
    public async Task What_a_clock_dated_that_has_been_put_back_is_sent_and_signs_in()
    {
        using var folder = new TemporaryFolder();
        var clock = new Clock { Now = DateTimeOffset.UtcNow.AddYears(5) };
        await using var parts = Parts(folder.Path, clock, new KeptLog());
        const string Mail = "ahead@accounts.example";
        var actor = await SiteAccounts.Account(parts, Mail, null);
        var outbox = parts.GetRequiredService<MailOutbox>();
        await outbox.Put(Mail, "Written ahead", "Text", null, Cancellation);
        await using (var scope = parts.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync(Mail))!, clock.Now.AddMinutes(15));
        }
        clock.Now = DateTimeOffset.UtcNow;
        var due = Assert.Single(await outbox.ListDue(cancellation: Cancellation));
        Assert.True(await outbox.Take(due.Id, Cancellation));
        Assert.Empty(await outbox.ListDue(cancellation: Cancellation));
        Assert.NotNull(await parts.GetRequiredService<SignInRegister>().TryPassword(Mail, SiteAccounts.Password, Cancellation));
        // Seen five years from now would keep the person for five years too long.
        Assert.True((await parts.GetRequiredService<PeopleRegister>().Get(actor, actor.PersonId!.Value, Cancellation)).SeenAt < DateTimeOffset.UtcNow.AddDays(1));
    }

    // As a server that starts, does what is due and is stopped.
    private async Task Round(ServiceProvider parts, string folder, Clock clock)
    {
        var (data, log) = (DataDirectory.Open(folder), parts.GetRequiredService<ILogger<ClockWatch>>());
        var (isLooked, isDone) = (false, false);
        var isDue = new ClockWatch(data, clock, log).IsSteady();
        var mails = new PrivacyMails(
            new NoticeRegister(parts.GetRequiredService<RegistryDatabase>()), parts.GetRequiredService<RetentionRegister>(), parts.GetRequiredService<ErasureRegister>(), parts.GetRequiredService<MailOutbox>(),
            new LastStep(site.Services, () => isDone = true), site.Services.GetRequiredService<IStringLocalizer<PrivacyTexts>>());
        using var work = ActivatorUtilities.CreateInstance<PrivacyClock>(parts, mails);
        work.Watch = new ClockWatch(data, new WatchedClock(clock, () => isLooked = true), log);
        await work.StartAsync(Cancellation);
        for (var turn = 0; turn < 2000 && !(isDue ? isDone : isLooked); turn++)
            await Task.Delay(5, Cancellation);
        Assert.True(isDue ? isDone : isLooked);
        await work.StopAsync(Cancellation);
    }

    private static ServiceProvider Parts(string folder, TimeProvider clock, KeptLog log)
    {
        var services = new ServiceCollection().AddSingleton(clock).AddLogging(logging => logging.AddProvider(log));
        RegistryParts.Add(services, RegistrySettings.From(null, MadeRegistry.Into(folder)));
        return services.BuildServiceProvider();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Tells when the last of what is due begins: by then everybody is erased who is to be.</summary>
    private sealed class LastStep(IServiceProvider services, Action reached) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(PriorityCheckShelf))
                reached();
            return services.GetService(serviceType);
        }
    }
}

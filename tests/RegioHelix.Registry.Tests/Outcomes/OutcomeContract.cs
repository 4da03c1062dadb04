using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Registry.Tests.Events;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Outcomes;

/// <summary>What comes of meetings: asked of both, kept of both, counted without names; and what tables recommend. The same on every database.</summary>
public abstract class OutcomeContract(RegistryFixture fixture)
{
    private static readonly DateTimeOffset MorningAfter = new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_are_asked_once_a_wave_and_both_answers_are_kept()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, people) = await Met(clock);
        var (pairs, asking, asked, own) = (new FollowedPairs(cast.Database), new OutcomeAsking(cast.Database), new AskedOutcomes(cast.Database), new OwnOutcomes(cast.Database));
        clock.SetUtcNow(new(2026, 6, 2, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await pairs.Collect(Stop));
        clock.SetUtcNow(MorningAfter);
        Assert.Equal((2, 0), (await pairs.Collect(Stop), await pairs.Collect(Stop)));

        var secrets = await SendAll(asking);
        Assert.Equal(["Ada: Ben", "Ben: Ada Cyd", "Cyd: Ben"], secrets.Keys.Order().Select(name => $"{name}: {string.Join(' ', secrets[name].Names)}"));
        Assert.Empty(await asking.ListDue(Stop));

        // Looking changes nothing, however often; then each says something else, and each is told what the other says once both did.
        for (var look = 0; look < 3; look++)
            Assert.Null((await asked.Get(secrets["Ada"].Secret, Stop)).Pairs.Single().Step);
        Assert.True(await asked.Answer(secrets["Ada"].Secret, 1, new(OutcomeStep.JointWork), isBySelf: true, Stop));
        var ofAda = Assert.Single(await own.List(people["Ada"], Stop));
        Assert.Equal((OutcomeStep.JointWork, (OutcomeStep?)null, OutcomeVoice.Link), (ofAda.Own!.Step!.Value, ofAda.OtherStep, ofAda.Own.Voice!.Value));
        var toBen = await asked.Get(secrets["Ben"].Secret, Stop);
        Assert.Equal("Ada", toBen.Pairs[0].Name);
        Assert.Null((await own.List(people["Ben"], Stop)).Single(one => one.Name == "Ada").OtherStep);
        await asked.Answer(secrets["Ben"].Secret, 1, new(OutcomeStep.FollowUp), isBySelf: false, Stop);
        Assert.Equal((OutcomeStep.FollowUp, OutcomeStep.JointWork), ((await own.List(people["Ben"], Stop)).Single(one => one.Name == "Ada").Confirmed, (await own.List(people["Ben"], Stop)).Single(one => one.Name == "Ada").OtherStep));

        // Money has a currency, and a step that money goes with.
        Assert.Equal("money-without-step", (await Assert.ThrowsAsync<ProblemsException>(() => asked.Answer(secrets["Ben"].Secret, 1, new(OutcomeStep.FollowUp, "500"), false, Stop))).Problems.Single().Rule);
        Assert.Equal("unknown-currency", (await Assert.ThrowsAsync<ProblemsException>(() => asked.Answer(secrets["Ben"].Secret, 1, new(OutcomeStep.Money, "500", "XTS"), false, Stop))).Problems.Single().Rule);

        // The link ends after its days; after three months both are asked anew, and what was said before stays.
        clock.SetUtcNow(MorningAfter.AddDays(OutcomeDays.LinkDays + 1));
        Assert.True((await asked.Get(secrets["Cyd"].Secret, Stop)).IsOver);
        await Cast.Refused(RefusalReason.NotNow, () => asked.Answer(secrets["Cyd"].Secret, 1, new(OutcomeStep.Meeting), false, Stop));
        clock.SetUtcNow(new(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));
        var later = await SendAll(asking);
        Assert.Equal(3, later.Count);
        await asked.Answer(later["Ben"].Secret, 1, new(OutcomeStep.Money, "12.500,50", "SEK"), isBySelf: false, Stop);
        var tally = await new OutcomeTallies(cast.Database).Get(cast.Organiser, cast.Slug, cancellation: Stop);
        var pair = tally.Pairs.Single(one => one.OneMoney is not null || one.OtherMoney is not null);
        Assert.Equal((new SaidMoney(12_500.50m, "SEK"), 2, 1), (pair.OneMoney ?? pair.OtherMoney, pair.Asked[1], pair.Answered[1]));
        Assert.Equal([OutcomeStep.FollowUp, OutcomeStep.Money], new[] { pair.OneSaid, pair.OtherSaid }.Single(said => said[1] is not null).Take(2).Select(said => said!.Value));

        // A day of the past counts what was said by then.
        Assert.DoesNotContain((await new OutcomeTallies(cast.Database).Get(cast.Organiser, cast.Slug, new(2026, 8, 1), Stop)).Pairs, one => one.OneMoney is not null || one.OtherMoney is not null);
        // Who could not be asked when a wave began is not asked long after it.
        clock.SetUtcNow(new(2027, 1, 25, 8, 0, 0, TimeSpan.Zero));
        Assert.Empty(await asking.ListDue(Stop));
        clock.SetUtcNow(new(2027, 6, 3, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(OutcomeWave.TwelveMonths, (await asking.ListDue(Stop)).Select(one => one.Wave).Distinct().Single());
    }

    [Fact]
    public async Task What_follows_all_links_says_nothing_and_a_button_still_counts()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, people) = await Met(clock);
        clock.SetUtcNow(MorningAfter);
        await new FollowedPairs(cast.Database).Collect(Stop);
        var (asked, secrets) = (new AskedOutcomes(cast.Database), await SendAll(new OutcomeAsking(cast.Database)));
        var ben = secrets["Ben"].Secret;
        // A machine opens link after link, and runs what is on the page.
        Assert.True(await asked.Answer(ben, 1, new(OutcomeStep.Nothing), isBySelf: true, Stop));
        Assert.False(await asked.Answer(ben, 1, new(OutcomeStep.Meeting), isBySelf: true, Stop));
        Assert.False(await asked.Answer(ben, 2, new(OutcomeStep.JointWork), isBySelf: true, Stop));
        Assert.All((await asked.Get(ben, Stop)).Pairs, one => Assert.Equal((null, true), (one.Step, one.IsDoubted)));
        Assert.True(await asked.Answer(ben, 2, new(OutcomeStep.FollowUp), isBySelf: false, Stop));
        Assert.Equal([null, OutcomeStep.FollowUp], (await asked.Get(ben, Stop)).Pairs.Select(one => one.Step));
        // What a button said no page overwrites by itself; a person changes it by the button.
        var ada = secrets["Ada"].Secret;
        await asked.Answer(ada, 1, new(OutcomeStep.Meeting), isBySelf: false, Stop);
        Assert.False(await asked.Answer(ada, 1, new(OutcomeStep.Result), isBySelf: true, Stop));
        Assert.Equal(OutcomeStep.Meeting, (await asked.Get(ada, Stop)).Pairs.Single().Step);

        // Who wants to be asked no more is not, and no link holds; guessed ones never did.
        await asked.Stop(ada, "test-1", Stop);
        await Cast.Refused(RefusalReason.NotFound, () => asked.Get(ada, Stop));
        await Cast.Refused(RefusalReason.NotFound, () => asked.Get("guessed", Stop));
        clock.SetUtcNow(new(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain("Ada", (await SendAll(new OutcomeAsking(cast.Database))).Keys);
        // A block parts the two at once.
        await new BlockRegister(cast.Database).BlockPerson(people["Cyd"], people["Ben"].PersonId!.Value, Stop);
        clock.SetUtcNow(new(2026, 12, 3, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(["Ben: Ada"], (await SendAll(new OutcomeAsking(cast.Database))).Select(one => $"{one.Key}: {string.Join(' ', one.Value.Names)}"));

        // With a person who is erased the pair stays without a name, and no mail, link or answer leads to it.
        await new ErasureRegister(cast.Database).Erase(Actor.Command, people["Ben"].PersonId!.Value, Stop);
        Assert.Equal(2, (await new OutcomeTallies(cast.Database).Get(cast.Organiser, cast.Slug, cancellation: Stop)).Pairs.Count);
        await Cast.Refused(RefusalReason.NotFound, () => asked.Get(ben, Stop));
        Assert.Null(Assert.Single(await new OwnOutcomes(cast.Database).List(people["Cyd"], Stop)).Name);
    }

    [Fact]
    public async Task Only_proven_addresses_are_asked_and_an_organiser_can_end_it()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, people) = await Met(clock);
        clock.SetUtcNow(MorningAfter);
        await new FollowedPairs(cast.Database).Collect(Stop);
        var asking = new OutcomeAsking(cast.Database);
        // An account whose address is not proven, one of a person whom others entered and may still change, and somebody who objected to mail.
        await cast.Database.Change(Actor.Command, db => Task.FromResult(db.Add(new Registry.Accounts.Account { UserName = "ada@invented.example", Email = "ada@invented.example", EmailConfirmed = false, PersonId = people["Ada"].PersonId, CreatedAt = cast.Database.Now })), Stop);
        await cast.Database.Change(Actor.Command, async db => (await db.Participants.SingleAsync(one => one.PersonId == people["Cyd"].PersonId, Stop)).ConsentWording = ParticipantRegister.AgreedElsewhere, Stop);
        Assert.Equal(["ben@invented.example"], (await asking.ListDue(Stop)).Select(one => one.Reader.Mail));
        await new ConsentRegister(cast.Database).Say(people["Ben"], ConsentPurpose.Mail, false, "test-1", Stop);
        Assert.Empty(await asking.ListDue(Stop));
        await new ConsentRegister(cast.Database).Say(people["Ben"], ConsentPurpose.Mail, true, "test-1", Stop);
        var tallies = new OutcomeTallies(cast.Database);
        await Cast.Refused(RefusalReason.NotFound, () => tallies.Get(people["Ada"], cast.Slug, cancellation: Stop));
        await Cast.Refused(RefusalReason.NotAllowed, () => tallies.Set(people["Ada"], cast.Slug, false, true, Stop));
        await tallies.Set(cast.Organiser, cast.Slug, stopped: true, isPublic: true, Stop);
        Assert.Empty(await asking.ListDue(Stop));
        Assert.False((await tallies.Get(Actor.Anonymous, cast.Slug, cancellation: Stop)).Organises);
    }

    [Fact]
    public async Task What_both_confirm_suggests_ties_needs_and_what_partnerships_see()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var (cast, people) = await Met(clock);
        var database = cast.Database;
        var (works, mill) = (await Cast.Organisation(database, people["Ada"], "Ada yard"), await Cast.Organisation(database, people["Ben"], "Ben mill"));
        await database.Change(Actor.Command, async db =>
        {
            foreach (var participant in await db.Participants.ToListAsync(Stop))
                participant.OrganisationId = participant.Name == "Ada" ? works.Id : participant.Name == "Ben" ? mill.Id : null;
        }, Stop);
        clock.SetUtcNow(MorningAfter);
        await new FollowedPairs(database).Collect(Stop);
        var (own, ties, needs) = (new OwnOutcomes(database), new TieRegister(database), new NeedRegister(database));
        var feeds = new OutcomeFeeds(database, own, ties, needs);
        var pair = Assert.Single(await own.List(people["Ada"], Stop)).Id;
        var need = await needs.Add(people["Ada"], works.Id, new() { Title = [new("en", "A dryer")], Description = [new("en", "For seaweed")] }, Stop);
        await needs.Publish(people["Ada"], need.Id, Stop);

        await own.Answer(people["Ada"], pair, new(OutcomeStep.JointWork), Stop);
        Assert.Empty(await feeds.ListTies(people["Ada"], await own.List(people["Ada"], Stop), Stop));
        await Cast.Refused(RefusalReason.NotFound, () => feeds.TakeTie(people["Ada"], pair, Stop));
        await own.Answer(people["Ben"], pair, new(OutcomeStep.Money, "1000"), Stop);
        Assert.Equal((TieKind.WorkedTogether, 4), (await feeds.ListTies(people["Ada"], await own.List(people["Ada"], Stop), Stop))[pair] is var suggested ? (suggested.Kind, suggested.Strength) : default);
        await feeds.TakeTie(people["Ada"], pair, Stop);
        Assert.Equal((4, TieVisibility.Private, TieSource.Suggested), (await ties.ListOwn(people["Ada"], Stop)).Single() is var tie ? (tie.Strength, tie.Visibility, tie.Source) : default);
        Assert.Empty(await feeds.ListTies(people["Ada"], await own.List(people["Ada"], Stop), Stop));

        var met = Assert.Single((await feeds.ListNeeds(people["Ada"], await own.List(people["Ada"], Stop), Stop))[pair]);
        Assert.Equal((need.Id, false), (met.Need.Id, met.WasAnswered));
        await Cast.Refused(RefusalReason.NotFound, () => feeds.CloseNeed(people["Ben"], pair, need.Id, Stop));
        await feeds.CloseNeed(people["Ada"], pair, need.Id, Stop);
        Assert.Equal(NeedStatus.Closed, (await needs.GetOwn(people["Ada"], need.Slug, Stop)).Status);

        // A partnership sees it once both agree, with organisations alone.
        var confirmed = new ConfirmedOutcomes(database);
        await own.Show(people["Ada"], pair, true, Stop);
        Assert.Empty(await confirmed.List([works.Id, mill.Id], Stop));
        await own.Show(people["Ben"], pair, true, Stop);
        Assert.Equal((OutcomeStep.JointWork, cast.Slug), Assert.Single(await confirmed.List([works.Id, mill.Id], Stop)) is var one ? (one.Step, one.EventSlug) : default);
        Assert.Empty(await confirmed.List([works.Id], Stop));
        await Cast.Refused(RefusalReason.NotFound, () => own.Show(people["Cyd"], pair, true, Stop));

        // Entered by hand with a fellow of the event: the other is asked at once.
        var entered = await own.Enter(people["Ada"], people["Cyd"].PersonId!.Value, (await own.List(people["Ada"], Stop))[0].Hosted!.Id, PairOccasion.Table, new(2026, 6, 2), new(OutcomeStep.FollowUp), Stop);
        var asked = (await new OutcomeAsking(database).ListDue(Stop)).Single(mail => mail.Reader.PersonId == people["Cyd"].PersonId);
        Assert.Contains(asked.Pairs, one => one.PairId == entered);
        // Two who say it at once say it of one pair.
        var cyd = people["Cyd"].PersonId!.Value;
        await database.Change(people["Ada"], db =>
        {
            db.AddRange(new Tie { OwnerId = people["Ada"].PersonId!.Value, OtherId = cyd }, new Tie { OwnerId = cyd, OtherId = people["Ada"].PersonId!.Value });
            return Task.CompletedTask;
        }, Stop);
        var both = await Task.WhenAll(new[] { (people["Ada"], cyd), (people["Cyd"], people["Ada"].PersonId!.Value) }.Select(say => Task.Run(() => own.Enter(say.Item1, say.Item2, null, PairOccasion.Entered, new(2026, 6, 1), new(OutcomeStep.Contact), Stop))));
        Assert.Single(both.Distinct());
        await Cast.Refused(RefusalReason.NotFound, () => own.Enter(people["Ada"], cast.Organiser.PersonId!.Value, null, PairOccasion.Entered, new(2026, 6, 2), new(OutcomeStep.FollowUp), Stop));
        // Who is erased shows nothing any more.
        await new ErasureRegister(database).Erase(Actor.Command, people["Ben"].PersonId!.Value, Stop);
        Assert.Empty(await confirmed.List([works.Id, mill.Id], Stop));
    }

    [Fact]
    public async Task A_conclusion_is_followed_from_the_table_to_a_decision()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var cast = await EventCast.Open(database);
        var (register, stranger) = (new RecommendationRegister(database), await Cast.Person(database, "Stef"));
        var agency = await Cast.Organisation(database, stranger, "Invented agency", OrganisationKind.Intermediary);
        var entry = new RecommendationEntry { GroupName = "Table 3", Title = "Open the call to pilots", Conclusion = "Pilots <b>fail</b> for want of small money.", Owner = "Invented agency", Addressee = "Managing authority", DueOn = "2026-04-01" };
        Assert.Equal(["addressee", "due_on", "recommendation_title"], (await Assert.ThrowsAsync<ProblemsException>(() => register.Add(cast.Organiser, cast.Slug, entry with { Title = "", Addressee = "", DueOn = "soon" }, Stop))).Problems.Select(one => one.File).Order());
        Assert.Equal("unknown-organisation", (await Assert.ThrowsAsync<ProblemsException>(() => register.Add(cast.Organiser, cast.Slug, entry with { Owner = "nobody" }, Stop))).Problems.Single().Rule);
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(stranger, cast.Slug, entry, Stop));
        var made = await register.Add(cast.Organiser, cast.Slug, entry, Stop);

        // Nobody else sees it before those who organise show it and the agency says that it follows it.
        await register.Show(cast.Organiser, made.Id, true, Stop);
        Assert.Empty(await register.List(Actor.Anonymous, new(), Stop));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Show(stranger, made.Id, true, Stop));
        await register.Accept(stranger, made.Id, true, Stop);
        Assert.Equal("Invented agency", Assert.Single(await register.List(Actor.Anonymous, new() { Event = cast.Slug }, Stop)).Owner!.Name);
        Assert.Empty(await register.List(Actor.Anonymous, new() { State = RecommendationState.Overdue }, Stop));
        clock.SetUtcNow(new(2026, 4, 2, 8, 0, 0, TimeSpan.Zero));
        Assert.Single(await register.List(Actor.Anonymous, new() { State = RecommendationState.Overdue }, Stop));

        var version = (await register.Get(stranger, made.Id, Stop)).Recommendation.Version;
        // Of two who put it off at once the later is told so.
        await register.PutOff(cast.Organiser, made.Id, version, "2026-05-01", Stop);
        await Cast.Refused(RefusalReason.Outdated, () => register.PutOff(stranger, made.Id, version, "2026-06-01", Stop));
        version = (await register.Get(stranger, made.Id, Stop)).Recommendation.Version;
        var rejected = new DecisionEntry { Status = RecommendationStatus.Rejected, DecidedBy = "Managing authority", DecidedOn = "2026-04-01" };
        Assert.Equal(["decided_on", "reason"], (await Assert.ThrowsAsync<ProblemsException>(() => register.Decide(stranger, made.Id, version, rejected with { DecidedOn = "2027-01-01" }, Stop))).Problems.Select(one => one.File).Order());
        await register.Decide(stranger, made.Id, version, rejected with { Reason = "No budget line" }, Stop);
        await Cast.Refused(RefusalReason.Outdated, () => register.Decide(cast.Organiser, made.Id, version, rejected with { Reason = "No" }, Stop));
        var tess = await Cast.Person(database, "Tess");
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Decide(tess, made.Id, version, rejected with { Reason = "No" }, Stop));
        var shown = Assert.Single(await register.List(Actor.Anonymous, new() { State = RecommendationState.Rejected }, Stop)).Recommendation;
        Assert.Equal(("No budget line", "Managing authority", new DateOnly(2026, 4, 1)), (shown.Reason!, shown.DecidedBy!, shown.DecidedOn!.Value));
        // Taken back, nothing of the decision stays; without who follows it, it is nobody's to see.
        await register.Decide(cast.Organiser, made.Id, shown.Version, new() { Status = RecommendationStatus.Open }, Stop);
        Assert.Null((await register.Get(stranger, made.Id, Stop)).Recommendation.Reason);
        await register.Accept(stranger, made.Id, false, Stop);
        await Cast.Refused(RefusalReason.NotFound, () => register.Get(stranger, made.Id, Stop));
    }

    // Ada and Ben, Ben and Cyd met in a published programme.
    private async Task<(EventCast Cast, Dictionary<string, Actor> People)> Met(TimeProvider clock)
    {
        var cast = await EventCast.Open(fixture.Fresh(clock));
        var (ada, ben, cyd) = (await cast.Comes("Ada"), await cast.Comes("Ben"), await cast.Comes("Cyd"));
        await cast.Agree(ada, ben);
        await cast.Agree(ben, cyd);
        await cast.Plan();
        await cast.Programmes.Publish(cast.Organiser, cast.Slug, Stop);
        return (cast, new() { ["Ada"] = ada.Actor, ["Ben"] = ben.Actor, ["Cyd"] = cyd.Actor });
    }

    private static async Task<Dictionary<string, (string Secret, string[] Names)>> SendAll(OutcomeAsking asking)
    {
        var sent = new Dictionary<string, (string, string[])>();
        foreach (var due in await asking.ListDue(Stop))
            await asking.Send(due, (mail, secret) =>
            {
                var name = mail.Reader.Mail.Split('@')[0];
                sent[char.ToUpperInvariant(name[0]) + name[1..]] = (secret, [.. mail.Pairs.Select(one => one.Name)]);
                return ("What came of it?", secret);
            }, Stop);
        return sent;
    }
}

public sealed class SqliteOutcomeTests(SqliteFixture fixture) : OutcomeContract(fixture);

public sealed class PostgresOutcomeTests(PostgresFixture fixture) : OutcomeContract(fixture);

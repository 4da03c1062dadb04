using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.PolicyBriefs;

/// <summary>Policy briefs, the same on every database.</summary>
public abstract class PolicyBriefContract(RegistryFixture fixture)
{
    private static readonly PolicyBriefEntry Entry = new()
    {
        SubjectKind = BriefSubjectKind.Region,
        Subject = "ith3",
        Title = [new FreeText("en", "Leather needs chemists")],
        Message = [new FreeText("en", "It does.")],
        Statements = [new FreeText("en", "Exports doubled | Office, table 12")],
        Findings = ["practice:veneto-marketing", "practice:veneto-marketing", "no key"],
    };

    [Fact]
    public async Task A_brief_is_a_draft_until_published_and_keeps_what_its_findings_said_that_day()
    {
        var database = fixture.Fresh();
        var (register, cancellation, ada, eve) = (new PolicyBriefRegister(database), TestContext.Current.CancellationToken, await Cast.Person(database, "Ada"), await Cast.Person(database, "Eve"));
        var (works, moderator) = (await Cast.Organisation(database, ada, "Works"), new Actor(ActorKind.Moderator, Guid.CreateVersion7()));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(eve, works.Id, Entry));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Add(ada, null, Entry));
        var brief = await register.Add(ada, works.Id, Entry, cancellation);
        Assert.Equal(("ITH3", "leather-needs-chemists", false, "practice:veneto-marketing"), (brief.Subject, brief.Slug, brief.IsPublished, Assert.Single(brief.Findings)));
        Assert.Equal("leather-needs-chemists-2", (await register.Add(moderator, null, Entry, cancellation)).Slug);
        await Cast.Refused(RefusalReason.NotFound, () => register.Get(eve, brief.Slug));
        Assert.Empty(await register.ListPublished(cancellation));
        Assert.Equal(brief.Id, Assert.Single(await register.ListOwn(ada, cancellation)).Id);
        Assert.Single(await register.ListOwn(moderator, cancellation));

        // Another wrote since it was looked at: what nobody read is not published.
        brief = await register.Change(ada, brief.Id, brief.Version, Entry with { Message = [new("en", "Written since.")] }, cancellation);
        await Cast.Refused(RefusalReason.Outdated, () => register.Publish(ada, brief.Id, brief.Version - 1, []));
        await register.Publish(ada, brief.Id, brief.Version, [new KeptFinding("practice:veneto-marketing", "It sold “leather”.", "Het verkocht leer.")], cancellation);
        var shown = await register.Get(Actor.Anonymous, brief.Slug, cancellation);
        Assert.Equal(new KeptFinding("practice:veneto-marketing", "It sold “leather”.", "Het verkocht leer."), Assert.Single(shown.ReadKept()));
        Assert.NotNull(shown.PublishedAt);
        await Cast.Refused(RefusalReason.NotNow, () => register.Change(ada, brief.Id, shown.Version, Entry));
        await Cast.Refused(RefusalReason.NotNow, () => register.Remove(ada, brief.Id));
        await Cast.Refused(RefusalReason.NotFound, () => register.TakeDown(ada, brief.Id, "mine"));
        await register.TakeDown(moderator, brief.Id, "not so", cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(ada, brief.Id, shown.Version + 1, []));
        await register.Publish(moderator, brief.Id, shown.Version + 1, [], cancellation);
        Assert.Null((await register.GetOwn(ada, brief.Slug, cancellation)).TakenDown);
        await register.Hide(ada, brief.Id, cancellation);
        await Cast.Refused(RefusalReason.Outdated, () => register.Change(ada, brief.Id, 1, Entry));
        await register.Remove(ada, brief.Id, cancellation);
        await Cast.Refused(RefusalReason.NotFound, () => register.GetOwn(ada, brief.Slug));
    }

    [Fact]
    public async Task A_statement_without_a_source_an_unknown_region_and_a_brief_that_says_nothing_are_refused()
    {
        var database = fixture.Fresh();
        var (register, cancellation) = (new PolicyBriefRegister(database), TestContext.Current.CancellationToken);
        async Task Wrong(string field, PolicyBriefEntry entry) =>
            Assert.Equal(field, Assert.Single((await Assert.ThrowsAsync<ProblemsException>(() => register.Add(Actor.Command, null, entry, cancellation))).Problems).File);
        await Wrong("statements", Entry with { Statements = [new FreeText("en", "Exports doubled | Office\nAnd tripled")] });
        await Wrong("statements", Entry with { Statements = [new FreeText("en", "| Office")] });
        await Wrong("subject", Entry with { Subject = "XX99" });
        await Wrong("subject", Entry with { SubjectKind = BriefSubjectKind.Theme, Subject = "../x" });
        await Wrong("title", Entry with { Title = [] });
        var silent = await register.Add(Actor.Command, null, Entry with { Message = [], Statements = [] }, cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(Actor.Command, silent.Id, silent.Version, [new KeptFinding("practice:x", "a", "b")]));
        silent = await register.Change(Actor.Command, silent.Id, silent.Version, Entry with { Statements = [] }, cancellation);
        await Cast.Refused(RefusalReason.NotNow, () => register.Publish(Actor.Command, silent.Id, silent.Version, []));
    }
}

public sealed class SqlitePolicyBriefTests(SqliteFixture fixture) : PolicyBriefContract(fixture);

public sealed class PostgresPolicyBriefTests(PostgresFixture fixture) : PolicyBriefContract(fixture);

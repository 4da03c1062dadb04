using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Tests.Organisations;

/// <summary>What organisations do, the same on every database.</summary>
public abstract class OrganisationContract(RegistryFixture fixture)
{
    private static readonly OrganisationEntry Full = new()
    {
        Name = "  Büromöbel Invented  GmbH ",
        Kind = OrganisationKind.Company,
        Size = CompanySize.Small,
        OtherNames = ["Invented Office"],
        Description = [new("de", "Tische & <b>Stühle</b>"), new("en", "Desks")],
        Website = "www.bureau.example/uber-uns",
        MailBox = "Post@Bureau.example",
        Town = "Padova",
        Region = "ith3",
        FoundedYear = 1998,
        Languages = ["DE", "it", "de"],
        Tags = ["C31", "ECOSYSTEM:Construction", "theme:circular-economy", "31.01"],
    };

    [Fact]
    public async Task What_is_entered_is_read_back_as_it_was_meant()
    {
        var database = fixture.Fresh();
        var owner = await Cast.Person(database, "Ada");
        var added = await new OrganisationRegister(database).Add(owner, Full, TestContext.Current.CancellationToken);
        var read = await new OrganisationRegister(database).Get(owner, added.Slug, TestContext.Current.CancellationToken);
        Assert.Equal(("Büromöbel Invented  GmbH", "buromobel-invented-gmbh", "buromobel invented"), (read.Name, read.Slug, read.NameKey));
        Assert.Equal((OrganisationKind.Company, CompanySize.Small, 1998, "Padova"), (read.Kind, read.Size, read.FoundedYear, read.Town));
        Assert.Equal(new NutsCode("ITH3", NutsVersion.Nuts2024), read.Region);
        Assert.Equal(("https://www.bureau.example/uber-uns", "bureau.example", "post@bureau.example"), (read.Website, read.WebDomain, read.MailBox));
        Assert.Equal(["NACE_R2:C31", "ECOSYSTEM:construction", "THEME:circular-economy", "NACE_R2:C3101"], read.Tags);
        Assert.Equal(["de", "it"], read.Languages);
        Assert.Equal(["Invented Office"], read.OtherNames);
        Assert.Equal(FreeTexts.Of([new("de", "Tische & <b>Stühle</b>"), new("en", "Desks")]), read.Description);
        Assert.Equal((RegistryFixture.Start, RegistryFixture.Start, 1, RecordOrigin.Entered), (read.CreatedAt, read.ConfirmedAt, read.Version, read.Origin));
    }

    [Fact]
    public async Task Until_it_is_published_it_exists_for_those_alone_who_belong_to_it()
    {
        var database = fixture.Fresh();
        var (register, owner, other) = (new OrganisationRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var added = await register.Add(owner, Full, TestContext.Current.CancellationToken);
        foreach (var stranger in new[] { Actor.Anonymous, other })
        {
            Assert.Null(await register.Find(stranger, added.Slug, TestContext.Current.CancellationToken));
            Assert.Empty((await register.List(stranger, new(), TestContext.Current.CancellationToken)).Items);
            await Cast.Refused(RefusalReason.NotFound, () => register.Change(stranger, added.Id, 1, Full));
            await Cast.Refused(RefusalReason.NotFound, () => register.Remove(stranger, added.Id));
        }
        await register.Publish(owner, added.Id, true, TestContext.Current.CancellationToken);
        Assert.NotNull(await register.Find(Actor.Anonymous, added.Slug, TestContext.Current.CancellationToken));
        foreach (var stranger in new[] { Actor.Anonymous, other })
        {
            await Cast.Refused(RefusalReason.NotAllowed, () => register.Change(stranger, added.Id, 2, Full));
            await Cast.Refused(RefusalReason.NotAllowed, () => register.Publish(stranger, added.Id, false));
            await Cast.Refused(RefusalReason.NotAllowed, () => register.Confirm(stranger, added.Id));
        }
        await register.Publish(owner, added.Id, false, TestContext.Current.CancellationToken);
        Assert.Null(await register.Find(Actor.Anonymous, added.Slug, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nobody_adds_nothing()
    {
        var database = fixture.Fresh();
        await Cast.Refused(RefusalReason.NotAllowed, () => new OrganisationRegister(database).Add(Actor.Anonymous, Full));
    }

    [Fact]
    public async Task An_editor_changes_and_an_owner_publishes()
    {
        var database = fixture.Fresh();
        var (register, owner, editor, member) = (new OrganisationRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"), await Cast.Person(database, "Cleo"));
        var added = await register.Add(owner, Full, TestContext.Current.CancellationToken);
        await new RoleRegister(database).Give(owner, added.Id, editor.PersonId!.Value, RoleKind.Editor, TestContext.Current.CancellationToken);
        await new RoleRegister(database).Give(owner, added.Id, member.PersonId!.Value, RoleKind.Member, TestContext.Current.CancellationToken);
        Assert.Equal("Other", (await register.Change(editor, added.Id, 1, Full with { Name = "Other" }, TestContext.Current.CancellationToken)).Name);
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Publish(editor, added.Id, true));
        await Cast.Refused(RefusalReason.NotAllowed, () => register.Change(member, added.Id, 2, Full));
        Assert.Equal("Other", (await register.Get(member, added.Slug, TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Who_saves_an_older_state_is_told_so()
    {
        var database = fixture.Fresh();
        var (register, owner) = (new OrganisationRegister(database), await Cast.Person(database, "Ada"));
        var added = await register.Add(owner, Full, TestContext.Current.CancellationToken);
        await register.Change(owner, added.Id, 1, Full with { Town = "Vicenza" }, TestContext.Current.CancellationToken);
        await Cast.Refused(RefusalReason.Outdated, () => register.Change(owner, added.Id, 1, Full with { Town = "Verona" }));
        Assert.Equal(("Vicenza", 2), (await register.Get(owner, added.Slug, global::Xunit.TestContext.Current.CancellationToken) is var read ? read.Town : null, read.Version));
    }

    [Fact]
    public async Task Confirming_takes_one_click_and_dates_it()
    {
        var clock = new FakeTimeProvider(RegistryFixture.Start);
        var database = fixture.Fresh(clock);
        var (register, owner) = (new OrganisationRegister(database), await Cast.Person(database, "Ada"));
        var added = await register.Add(owner, Full, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(200));
        await register.Confirm(owner, added.Id, TestContext.Current.CancellationToken);
        var read = await register.Get(owner, added.Slug, TestContext.Current.CancellationToken);
        Assert.Equal((RegistryFixture.Start, RegistryFixture.Start.AddDays(200)), (read.CreatedAt, read.ConfirmedAt));
    }

    [Fact]
    public async Task Lists_are_narrowed_by_name_kind_region_and_tag()
    {
        var database = fixture.Fresh();
        var register = new OrganisationRegister(database);
        foreach (var (name, kind, region, tag) in new[] { ("Łódź Invented Mill", OrganisationKind.Company, "PL71", "C13"), ("Αθήνα Institute", OrganisationKind.Research, "EL30", "M72"), ("Zonder", OrganisationKind.Company, "BE21", "C13") })
            await register.Publish(Actor.Command, (await register.Add(Actor.Command, new() { Name = name, Kind = kind, Region = region, Tags = [tag] }, TestContext.Current.CancellationToken)).Id, true, TestContext.Current.CancellationToken);
        Assert.Equal(["Αθήνα Institute", "Łódź Invented Mill", "Zonder"], await Names(new()));
        Assert.Equal(["Łódź Invented Mill"], await Names(new() { Name = "lodz" }));
        Assert.Equal(["Αθήνα Institute"], await Names(new() { Name = "ATHINA" }));
        Assert.Equal(["Αθήνα Institute"], await Names(new() { Kind = OrganisationKind.Research }));
        Assert.Equal(["Zonder"], await Names(new() { Region = "BE" }));
        Assert.Equal(["Łódź Invented Mill", "Zonder"], await Names(new() { Tag = "NACE_R2:C13" }));
        Assert.Equal(["Łódź Invented Mill", "Zonder"], await Names(new() { Regions = ["BE", "PL71"] }));
        Assert.Equal(["Αθήνα Institute", "Zonder"], await Names(new() { TagsBeginning = ["NACE_R2:M", "NACE_R2:C13"], Regions = ["BE21", "EL"] }));
        Assert.Empty(await Names(new() { TagsBeginning = ["NACE_R2:C1_"], Regions = ["%"] }));
        Assert.Equal([new(OrganisationKind.Company, "BE", 1, 0), new(OrganisationKind.Company, "PL", 1, 0), new(OrganisationKind.Research, "EL", 1, 0)], (await register.Count(Actor.Anonymous, new(), TestContext.Current.CancellationToken)).OrderBy(one => one.Kind).ThenBy(one => one.Country));
        var published = new PublishedOrganisations(database);
        Assert.Equal(["Αθήνα Institute", "Łódź Invented Mill", "Zonder"], published.List().Select(one => one.Name));
        Assert.NotEmpty(published.Stamp);
        var page = await register.List(Actor.Anonymous, new() { Skip = 1, Take = 1 }, TestContext.Current.CancellationToken);
        Assert.Equal(("Łódź Invented Mill", 3), (Assert.Single(page.Items).Name, page.Total));
        Assert.Empty(await Names(new() { Name = "%", Tag = "'; drop table organisation" }));

        async Task<IEnumerable<string>> Names(OrganisationFilter filter) => (await register.List(Actor.Anonymous, filter)).Items.Select(one => one.Name);
    }

    [Fact]
    public async Task Equal_names_get_slugs_of_their_own_and_keep_them()
    {
        var database = fixture.Fresh();
        var register = new OrganisationRegister(database);
        var slugs = new List<string>();
        foreach (var name in new[] { "Same", "SAME!", "same", "日本" })
            slugs.Add((await register.Add(Actor.Command, new() { Name = name }, TestContext.Current.CancellationToken)).Slug);
        Assert.Equal(["same", "same-2", "same-3"], slugs[..3]);
        var first = await register.Get(Actor.Command, "same", TestContext.Current.CancellationToken);
        Assert.Equal("same", (await register.Change(Actor.Command, first.Id, first.Version, new() { Name = "Renamed" }, TestContext.Current.CancellationToken)).Slug);
    }

    [Fact]
    public async Task Every_problem_of_an_entry_is_said_at_once_and_nothing_is_changed()
    {
        var database = fixture.Fresh();
        var bad = new OrganisationEntry { Name = new string('x', 50_000_000), Website = "javascript:alert(1)", MailBox = "nobody", Region = "ITH9", FoundedYear = 2027, Languages = ["xx"], Tags = ["C99", "NOPE:1"], Town = "Pado\uFFFDva" };
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => new OrganisationRegister(database).Add(Actor.Command, bad, TestContext.Current.CancellationToken));
        Assert.Equal(["too-long", "not-a-web-address", "not-a-mail-address", "wrong-encoding", "unknown-region", "impossible-year", "unknown-language", "unknown-tag", "unknown-tag"], thrown.Problems.Select(problem => problem.Rule));
        Assert.All(thrown.Problems, problem => Assert.True(problem.ToString().Length < 300));
        await using var db = database.Read();
        Assert.Equal((0, 0), (await db.Organisations.CountAsync(TestContext.Current.CancellationToken), await db.AuditEntries.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Removing_takes_what_hangs_on_it_along()
    {
        var database = fixture.Fresh();
        var owner = await Cast.Person(database, "Ada");
        var added = await Cast.Organisation(database, owner, "Gone", OrganisationKind.ClusterOrganisation);
        await new OrganisationRegister(database).Remove(owner, added.Id, TestContext.Current.CancellationToken);
        await using var db = database.Read();
        Assert.Equal((0, 0, 0, 1), (await db.Organisations.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.Clusters.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.OrganisationRoles.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.People.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }
}

public sealed class SqliteOrganisationTests(SqliteFixture fixture) : OrganisationContract(fixture);

public sealed class PostgresOrganisationTests(PostgresFixture fixture) : OrganisationContract(fixture);

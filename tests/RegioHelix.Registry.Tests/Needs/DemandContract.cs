using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Tests.Needs;

/// <summary>What is told of needs in a region: never of fewer than three organisations, the same on every database.</summary>
public abstract class DemandContract(RegistryFixture fixture)
{
    private static readonly DemandTopic[] Topics = [new("machines", ["NACE_R2:C28", "ECOSYSTEM:electronics"]), new("food", ["NACE_R2:C10"])];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_topic_is_told_from_three_organisations_on_and_the_unnamed_only_among_three()
    {
        var database = fixture.Fresh();
        var register = new DemandRegister(database);
        async Task<TopicDemand> Machines() => (await register.Count(["ITH3"], Topics, InventedNeeds.LeftOut, Cancellation))[0];

        await Need(database, "One", "C28.1");
        await Need(database, "One", "C28");
        await Need(database, "One", "C28");
        await Need(database, "Two", "C28");
        Assert.Equal((0, 0), Told(await Machines()));
        Assert.Empty((await Machines()).List);
        await Need(database, "Three", "ECOSYSTEM:electronics");
        Assert.Equal((5, 3), Told(await Machines()));
        // Two that are not named would be seen by who takes away the named ones; offers and other regions are nothing here.
        await Need(database, "Four", "C28", anonymous: true);
        await Need(database, "Five", "C28", anonymous: true);
        await Need(database, "Six", "C28", anonymous: true, region: "ITH4");
        await Need(database, "Seven", "C28", type: NeedType.TechnologyOffer);
        Assert.Equal((5, 3), Told(await Machines()));
        await Need(database, "Eight", "C28", anonymous: true);
        Assert.Equal((8, 6), Told(await Machines()));
        Assert.Equal(0, (await register.Count(["ITH3"], Topics, InventedNeeds.LeftOut, Cancellation))[1].Needs);
        Assert.Equal((9, 7), Told((await register.Count(["IT"], Topics, InventedNeeds.LeftOut, Cancellation))[0]));
    }

    [Fact]
    public async Task What_an_unnamed_need_is_is_told_where_three_organisations_ask_for_the_like()
    {
        var database = fixture.Fresh();
        foreach (var name in (string[])["One", "Two", "Three"])
            await Need(database, name, "C28", anonymous: true, readiness: 5);
        await Need(database, "Four", "C28", anonymous: true, readiness: 8);
        await Need(database, "Five", "C28", anonymous: true, type: NeedType.ResearchRequest);
        await Need(database, "Six", "C28", type: NeedType.BusinessRequest);
        var told = (await new DemandRegister(database).Count(["ITH3"], Topics, InventedNeeds.LeftOut, Cancellation))[0];
        AnonymisedNeed trial = new(NeedType.TechnologyRequest, ReadinessBand.Trial);
        Assert.Equal([new(NeedType.BusinessRequest, ReadinessBand.NotAsked), trial, trial, trial, new(NeedType.TechnologyRequest, null), new(null, null)], told.List);
    }

    private static (int, int) Told(TopicDemand demand) => (demand.Needs, demand.Organisations);

    private static async Task Need(RegistryDatabase database, string organisation, string tag, bool anonymous = false, string region = "ITH3", NeedType type = NeedType.TechnologyRequest, int? readiness = null)
    {
        var organisations = new OrganisationRegister(database);
        var owner = await organisations.Find(Actor.Command, organisation.ToLowerInvariant(), Cancellation) ?? await organisations.Add(Actor.Command, new() { Name = organisation, Region = region }, Cancellation);
        if (!owner.IsPublished)
            await organisations.Publish(Actor.Command, owner.Id, true, Cancellation);
        var needs = new NeedRegister(database);
        var need = await needs.Add(Actor.Command, owner.Id, new() { Type = type, Title = [new("en", "Something")], Tags = [tag], IsAnonymous = anonymous, ReadinessFrom = readiness, Languages = ["en"] }, Cancellation);
        await needs.Publish(Actor.Command, need.Id, Cancellation);
    }
}

public sealed class SqliteDemandTests(SqliteFixture fixture) : DemandContract(fixture);

public sealed class PostgresDemandTests(PostgresFixture fixture) : DemandContract(fixture);

using Microsoft.Extensions.Time.Testing;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>Whom a published need keeps waiting: nobody where others ask all the time, the first one where nobody has asked for long.</summary>
public sealed class MatchPoolTests(Site site)
{
    private static readonly NeedEntry Entry = new()
    {
        Type = NeedType.TechnologyRequest,
        Title = [new("en", "Glue for soles that holds in the wet")],
        Description = [new("en", "Something to glue soles with.")],
        Languages = ["en"],
        Tags = ["C15"],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_are_looked_for_in_the_former_pool_while_the_present_one_is_made_but_in_no_old_one()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        using var database = new RegistryDatabase(new RegistrySettings(RegistryKind.Sqlite, folder["registry.db"]), clock);
        await database.Migrate(Stop);
        var (needs, organisations) = (new NeedRegister(database), new OrganisationRegister(database));
        var owner = await organisations.Add(Actor.Command, new() { Name = "Works", Region = "ITH3", Tags = ["C15"] }, Stop);
        await organisations.Publish(Actor.Command, owner.Id, true, Stop);
        using var pools = new MatchPools(new OpenNeeds(database), Get<OpportunityTables>(), Get<ThemeShelf>(), clock);
        var study = ActivatorUtilities.CreateInstance<MatchStudy>(site.Services, pools, needs, organisations, clock);
        var (first, second) = (await Publish(), default(Need));
        Assert.Equal(1, await Count());

        second = await Publish();
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await Count());
        // Whoever published it has its answers at once, whatever pool they are looked for in.
        Assert.NotEqual(0, (await study.AnswersTo(Actor.Anonymous, second.Slug, cancellation: Stop)).Considered);
        for (var left = 100; left > 0 && await Count() < 2; left--)
            await Task.Delay(50, Stop);
        Assert.Equal(2, await Count());

        // Nobody has asked for long: what was withdrawn meanwhile is proposed to nobody.
        await needs.End(Actor.Command, first.Id, answered: false, Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Count());

        async Task<Need> Publish()
        {
            var need = await needs.Add(Actor.Command, owner.Id, Entry, Stop);
            await needs.Publish(Actor.Command, need.Id, Stop);
            return need;
        }

        async Task<int> Count() => (await study.Resembling(Entry.Type, [.. Entry.Title, .. Entry.Description], cancellation: Stop)).Count;
    }

    private T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();
}

using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Studies.Introductions;

/// <summary>
/// Who can introduce me? Up to three ways that share nobody, over at most three people each, by product of today's strengths: the rules of the command
/// <c>network introductions</c>. What comes out is the asker's alone.
/// </summary>
public sealed class IntroductionStudy(OpenTies ties, RoleRegister roles, OrganisationRegister organisations, PeopleRegister people, TieRegister said, IntroductionRegister register)
{
    /// <summary>The ways from the actor to an organisation or a person.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="to"><c>organisation:SLUG</c> or <c>person:SLUG</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is nothing of that name that the actor can see, or the actor is nobody.</exception>
    public async Task<IntroductionWays> Find(Actor actor, string to, CancellationToken cancellation = default)
    {
        var (sought, search) = await Route(actor, to, cancellation);
        var ways = new List<IntroductionWay>();
        foreach (var route in search.Routes)
            ways.Add(new(WayStrengths.Word(route.Strength), route.People.Count - 2, await said.NameOfKnown(actor, Guid.Parse(route.People[1]), cancellation)));
        return new(to, sought.Organisation?.Name, sought.Person?.Name ?? await PublicName(sought, search.Target, cancellation), search.State, ways);
    }

    /// <summary>Asks for an introduction over the ways that there are at this moment.</summary>
    /// <returns>Who is asked first.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The purpose has problems.</exception>
    /// <exception cref="RefusedException">There is nothing of that name or no way to it, or it was asked already.</exception>
    public async Task<Guid> Ask(Actor actor, string to, string? purpose, string? language, CancellationToken cancellation = default)
    {
        var (sought, search) = await Route(actor, to, cancellation);
        IReadOnlyList<IReadOnlyList<Guid>> routes = [.. search.Routes.Select(route => (IReadOnlyList<Guid>)[.. route.Intermediaries.Select(Guid.Parse)])];
        if (search.State is WayState.Own or WayState.Known)
            throw RefusedException.NotNow(Vocabulary.Texts.Phrase.Of("you know them: nobody need introduce you"));
        return await register.Ask(actor, new(search.Target ?? Guid.CreateVersion7(), sought.Organisation?.Id, purpose, language, routes), cancellation);
    }

    private async Task<(Sought Sought, Search Search)> Route(Actor actor, string to, CancellationToken cancellation)
    {
        var self = actor.PersonId ?? throw RefusedException.NotAllowed();
        var sought = await Seek(actor, to, cancellation);
        if (sought.People.Contains(self))
            return (sought, new(WayState.Own, self, []));
        var (network, agreed) = await ties.For(self, cancellation);
        if (network.Find(OpenTies.Name(self)) is not (>= 0 and var from))
            return (sought, new(WayState.None, null, []));
        var routes = new IntroductionRoutes(network);
        var best = (Search: (Search?)null, Strength: 0.0);
        foreach (var person in sought.People.Where(agreed.Contains))
        {
            if (network.Find(OpenTies.Name(person)) is not (>= 0 and var at))
                continue;
            if (network.StrengthOf(from, at) > 0)
                return (sought, new(WayState.Known, person, []));
            var unavailable = await register.ListUnavailable(self, person, cancellation);
            if (!unavailable.Contains(person) && routes.Between(from, at, IntroductionRegister.MostBetween, IntroductionRegister.MostRoutes, unavailable.Select(one => network.Find(OpenTies.Name(one))).Where(one => one >= 0), DirectTie.Left) is { Count: > 0 } found && found[0].Strength > best.Strength)
                best = (new(WayState.Found, person, found), found[0].Strength);
        }
        return (sought, best.Search ?? new(WayState.None, null, []));
    }

    private async Task<Sought> Seek(Actor actor, string to, CancellationToken cancellation)
    {
        switch (to.Split(':', 2))
        {
            case ["organisation", var slug]:
                var organisation = await organisations.Get(actor, slug, cancellation);
                return new(organisation, null, [.. (await roles.ListPlaces(cancellation)).Where(place => place.Organisation == organisation.Id).Select(place => place.Person)]);
            case ["person", var slug]:
                var person = await people.FindPublic(slug, cancellation) ?? throw RefusedException.NotFound();
                return new(null, person, [person.Id]);
            default:
                throw RefusedException.NotFound();
        }
    }

    private async Task<string?> PublicName(Sought sought, Guid? target, CancellationToken cancellation) =>
        sought.Organisation is null || target is null ? null : (await people.ListShown(sought.Organisation.Id, cancellation)).FirstOrDefault(role => role.PersonId == target)?.Person?.Name;

    private sealed record Sought(Organisation? Organisation, Person? Person, IReadOnlyList<Guid> People);

    private sealed record Search(WayState State, Guid? Target, IReadOnlyList<IntroductionRoute> Routes);
}

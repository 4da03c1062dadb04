using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Matching;

namespace RegioHelix.Studies.Introductions;

/// <summary>How a signed-in person can reach organisations over people: for that person's eyes alone, and in no export.</summary>
public sealed class OwnReach(MatchTrust trust, OrganisationRegister organisations)
{
    /// <summary>How many people are in between to each of some organisations that can be reached, 0 for whom the actor knows somebody there; empty for who is nobody.</summary>
    public async Task<IReadOnlyDictionary<string, int>> To(Actor actor, IEnumerable<string> slugs, CancellationToken cancellation = default)
    {
        var reached = new Dictionary<string, int>();
        if (await trust.From(actor, cancellation) is { Count: > 0 } known)
            foreach (var slug in slugs.Distinct())
                if (known.TryGetValue((await organisations.Get(actor, slug, cancellation)).Id, out var tie))
                    reached[slug] = tie.Between;
        return reached;
    }
}

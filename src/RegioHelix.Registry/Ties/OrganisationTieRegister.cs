using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Ties;

/// <summary>
/// Ties between organisations, put together from ties between their people that both ends let be counted. No person leaves here: what comes out are
/// organisations, and how many people stand behind them.
/// </summary>
public sealed class OrganisationTieRegister(RegistryDatabase database, TieRegister ties)
{
    /// <summary>What is left of a tie below which it is not counted any more: that of people who once met, after four years without contact. A convention of this program.</summary>
    public const double LeastStrength = 0.05;

    /// <summary>The counted ties among the published organisations of a set, as strong as they are today; what has faded away is left out.</summary>
    /// <param name="isInside">Whether an organisation belongs to the set.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<OrganisationTies> List(Func<Organisation, bool> isInside, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var inside = (await db.Organisations.Where(one => one.IsPublished).ToListAsync(cancellation)).Where(isInside).ToDictionary(one => one.Id);
        var roles = (await db.OrganisationRoles.Select(role => new { role.PersonId, role.OrganisationId }).ToListAsync(cancellation))
            .Where(role => inside.ContainsKey(role.OrganisationId)).ToLookup(role => role.PersonId, role => role.OrganisationId);
        var (pairs, faded, behind) = (new Dictionary<(Guid A, Guid B), double>(), new HashSet<(Guid A, Guid B)>(), new Dictionary<Guid, HashSet<Guid>>());
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        foreach (var tie in await ties.ListAgreed(TieVisibility.Counted, cancellation))
        {
            var strength = TieStrength.Of(tie.Strength, tie.LastContact, today);
            foreach (var a in roles[tie.A])
                foreach (var b in roles[tie.B])
                    if (a != b)
                    {
                        var pair = a.CompareTo(b) < 0 ? (a, b) : (b, a);
                        if (strength < LeastStrength)
                        {
                            faded.Add(pair);
                            continue;
                        }
                        // Of several people who know each other the strongest tie is the organisations'.
                        pairs[pair] = Math.Max(strength, pairs.GetValueOrDefault(pair));
                        Note(a, tie.A);
                        Note(b, tie.B);
                    }
        }
        faded.ExceptWith(pairs.Keys);
        return new([.. inside.Values.OrderBy(one => one.NameKey, StringComparer.Ordinal)], [.. pairs.OrderBy(pair => pair.Key).Select(pair => new OrganisationTie(pair.Key.A, pair.Key.B, pair.Value))], faded.Count, behind.ToDictionary(one => one.Key, one => one.Value.Count), behind.Values.SelectMany(people => people).Distinct().Count());

        void Note(Guid organisation, Guid person)
        {
            if (!behind.TryGetValue(organisation, out var people))
                behind[organisation] = people = [];
            people.Add(person);
        }
    }
}

/// <summary>Organisations and the ties among them.</summary>
/// <param name="Organisations">The published organisations of the set, tied or not.</param>
/// <param name="Ties">Which two are tied: at least one tie between their people that both ends let be counted.</param>
/// <param name="Faded">How many more pairs have nothing but ties that have faded away.</param>
/// <param name="PeopleBehind">How many of an organisation's own people stand behind its ties; an organisation without a tie is not in it.</param>
/// <param name="People">How many people stand behind all of them.</param>
public sealed record OrganisationTies(IReadOnlyList<Organisation> Organisations, IReadOnlyList<OrganisationTie> Ties, int Faded, IReadOnlyDictionary<Guid, int> PeopleBehind, int People);

/// <summary>A tie between two organisations.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Strength">The strength of the strongest tie between their people today, above 0 to 1.</param>
public sealed record OrganisationTie(Guid A, Guid B, double Strength);

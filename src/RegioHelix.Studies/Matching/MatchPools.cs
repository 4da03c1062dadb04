using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Matching;

/// <summary>What answers are looked for in, made once for every state of the registry and the figures: public facts alone.</summary>
public sealed class MatchPools(OpenNeeds open, OpportunityTables tables, ThemeShelf themes, TimeProvider clock, WordVectors? vectors = null) : IDisposable
{
    private const int MostAsked = 300;

    // Who is popular changes slowly, and asking three hundred needs takes longer than making the pool anew.
    private static readonly TimeSpan ExposureHolds = TimeSpan.FromMinutes(10);

    // So long answers are looked for in the former pool while the present one is made: nobody waits for it where others ask all the time, and what was withdrawn is not proposed for long.
    private static readonly TimeSpan LongestBehind = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1);
    private volatile KeptPool? kept;
    private volatile CountedExposure? exposure;
    private Task? counting;
    private Task? renewing;

    private string Stamp => $"{open.Stamp}/{tables.Specialisation.Store.Stamp}/{themes.Stamp}";

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    /// <summary>The pool as the registry is now, or was some seconds ago. What is asked is not taken from it: a need that was just published is answered at once.</summary>
    internal async Task<MatchBasis> Get(CancellationToken cancellation)
    {
        if (kept is not { } known)
            return await Renew(cancellation);
        if (known.Stamp == Stamp)
            known.HeldAt = clock.GetTimestamp();
        else if (clock.GetElapsedTime(known.HeldAt) > LongestBehind)
            return await Renew(cancellation);
        else if (renewing is null || renewing.IsCompleted)
            renewing = Task.Run(() => Renew(CancellationToken.None), CancellationToken.None);
        return known.Basis;
    }

    private async Task<MatchBasis> Renew(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var (stamp, began) = (Stamp, clock.GetTimestamp());
            if (kept is not { } known || known.Stamp != stamp)
                kept = known = new(stamp, await Make(cancellation), began);
            return known.Basis;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<MatchBasis> Make(CancellationToken cancellation)
    {
        var (relatedness, provenance) = Relatedness();
        var profiles = new MatchProfiles(relatedness, themes, vectors);
        var (needs, organisations) = (await open.List(cancellation), await open.ListOrganisations(cancellation));
        List<MatchProfile> asked = [.. needs.Select(profiles.From)];
        var pool = MatchPool.From([.. asked, .. organisations.Select(profiles.From)], relatedness);
        return new(pool, profiles, Exposed(pool, asked), needs.ToDictionary(MatchProfiles.IdOf), organisations.ToDictionary(MatchProfiles.IdOf), provenance);
    }

    private Exposure Exposed(MatchPool pool, List<MatchProfile> asked)
    {
        if (exposure is not { } known)
            return (exposure = Count(pool, asked)).Exposure;
        // Nobody waits for it a second time: until it is counted anew the former one holds.
        if (clock.GetElapsedTime(known.At) >= ExposureHolds && (counting is null || counting.IsCompleted))
            counting = Task.Run(() => exposure = Count(pool, asked));
        return known.Exposure;
    }

    private CountedExposure Count(MatchPool pool, List<MatchProfile> asked)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var step = Math.Max(1, (asked.Count + MostAsked - 1) / MostAsked);
        return new(clock.GetTimestamp(), Exposure.From(pool, asked.Where((_, at) => at % step == 0).Select(profile => new MatchQuestion { Profile = profile, Today = today })));
    }

    private (ActivityRelatedness, FigureProvenance?) Relatedness()
    {
        var settings = new StudySettings { Scope = ActivityScope.All };
        SpecialisationTable table;
        try
        {
            table = tables.Specialisation.Get(TableChooser.Choose(tables.Specialisation.Store, settings));
        }
        catch (StudyRefusedException)
        {
            return (ActivityRelatedness.None, null);
        }
        var found = tables.Get(table, settings).Relatedness;
        var matrix = new double[found.Activities.Count, found.Activities.Count];
        for (var one = 0; one < found.Activities.Count; one++)
            for (var other = 0; other < found.Activities.Count; other++)
                matrix[one, other] = found[one, other] is var value && double.IsFinite(value) ? Math.Max(0, value) : 0;
        return (ActivityRelatedness.From(found.Activities, matrix), ProvenanceWriter.Write(table, "need-matching", "relatedness", "presence"));
    }

    private sealed record CountedExposure(long At, Exposure Exposure);

    private sealed class KeptPool(string stamp, MatchBasis basis, long madeAt)
    {
        private long heldAt = madeAt;

        public string Stamp => stamp;

        public MatchBasis Basis => basis;

        /// <summary>When it was last seen to be that of the registry; a timestamp of the clock.</summary>
        public long HeldAt
        {
            get => Volatile.Read(ref heldAt);
            set => Volatile.Write(ref heldAt, value);
        }
    }
}

/// <summary>A pool with what its profiles stand for.</summary>
/// <param name="Pool">Needs, offers and organisations, ready to be matched.</param>
/// <param name="Profiles">What made them.</param>
/// <param name="Exposure">Who is named how often.</param>
/// <param name="Needs">Needs and offers by the ids of the pool.</param>
/// <param name="Organisations">Organisations by the same.</param>
/// <param name="Figures">Where relatedness comes from; null where no figures are loaded.</param>
internal sealed record MatchBasis(
    MatchPool Pool, MatchProfiles Profiles, Exposure Exposure, IReadOnlyDictionary<string, ShownNeed> Needs, IReadOnlyDictionary<string, Organisation> Organisations, FigureProvenance? Figures);

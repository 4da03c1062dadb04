using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>
/// The conference of 2015 run once more with invented people, from registering to what came of it a year later: made from a seed by the product's own search, so that a newcomer sees an event
/// whole, and what the tools find can be held against what is true. It is in no registry, and nobody of it exists.
/// </summary>
public sealed class ConferenceDemonstration
{
    /// <summary>The seed.</summary>
    public const int Seed = 2015;

    private static readonly Lazy<ConferenceDemonstration> Made = new(() => new(Seed));

    internal ConferenceDemonstration(int seed)
    {
        Conference = InventedConference.Make(seed);
        Wishes = ConferenceWish.Draw(Conference, seed + 1);
        Arrivals = ConferenceArrivals.Draw(Conference, seed + 2);
        Programme = ConferenceProgramme.Make(Conference, Wishes, Arrivals.Absent, seed);
    }

    /// <summary>The demonstration; made once, when it is first asked for.</summary>
    public static ConferenceDemonstration Current => Made.Value;

    /// <summary>Who and where.</summary>
    public InventedConference Conference { get; }

    /// <summary>All who asked for a meeting.</summary>
    public IReadOnlyList<ConferenceWish> Wishes { get; }

    /// <summary>Who came.</summary>
    public ConferenceArrivals Arrivals { get; }

    /// <summary>The meetings.</summary>
    public ConferenceProgramme Programme { get; }

    /// <summary>The people, in the order of registering: who is number 1 stands first.</summary>
    public IReadOnlyList<Participant> People => Conference.People;
}

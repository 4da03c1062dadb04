using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>The 0/1 tables of the reference inputs: specialised where the location quotient is 1 or more.</summary>
internal static class GoldenPresence
{
    public static Presence Of(string input) => Presence.From(Specialised.From(Golden.Input(input)));

    /// <summary>The same without empty regions and activities, as the packages have it.</summary>
    public static Presence Trimmed(string input) => Of(input).DropEmpty().Presence;
}

using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>When a pair is asked, counted from the day on which it was brought together.</summary>
public static class OutcomeDays
{
    /// <summary>How many days a link holds.</summary>
    public const int LinkDays = 60;

    /// <summary>How many days after a wave begins somebody is still asked: who could not be asked then is not asked half a year late what was after three months.</summary>
    public const int Late = 45;

    private const int AfterIntroduction = 14;

    /// <summary>The first day of a wave.</summary>
    public static DateOnly Begins(DateOnly metOn, OutcomeWave wave) => wave == OutcomeWave.AfterEvent ? metOn.AddDays(1) : metOn.AddMonths(Months(wave));

    /// <summary>After how many months a wave begins; 0 for the first.</summary>
    public static int Months(OutcomeWave wave) => wave switch { OutcomeWave.ThreeMonths => 3, OutcomeWave.SixMonths => 6, OutcomeWave.TwelveMonths => 12, _ => 0 };

    /// <summary>The wave that a day belongs to.</summary>
    public static OutcomeWave WaveOf(DateOnly metOn, DateOnly day) => Enum.GetValues<OutcomeWave>().Last(wave => wave == OutcomeWave.AfterEvent || Begins(metOn, wave) <= day);

    /// <summary>The wave in which a pair is to be asked on a day; null for none.</summary>
    internal static OutcomeWave? Due(FollowedPair pair, DateOnly day)
    {
        var wave = WaveOf(pair.MetOn, day);
        var entered = DateOnly.FromDateTime(pair.CreatedAt.UtcDateTime);
        var first = pair.Occasion switch
        {
            PairOccasion.Introduction => pair.MetOn.AddDays(AfterIntroduction),
            PairOccasion.Meeting => Begins(pair.MetOn, OutcomeWave.AfterEvent),
            // What one enters, the other is asked at once.
            _ => entered,
        };
        var from = Begins(pair.MetOn, wave) is var begins && begins > first ? begins : first;
        return day >= from && day <= from.AddDays(Late) ? wave : null;
    }
}

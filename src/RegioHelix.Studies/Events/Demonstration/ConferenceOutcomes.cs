using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>
/// What came of the invented meetings, what the two of each pair said of it, and what the funnel makes of that. What came of them is drawn from rates that were planted; answers are missing more
/// often with every wave, and are now and then a step too low.
/// </summary>
public sealed class ConferenceOutcomes
{
    private const double FollowedUp = 0.6;
    private const double WithMoney = 0.4;
    private const double WithResult = 0.5;
    private const double SaidRight = 0.93;

    // Joint work within twelve months: of pairs who suit each other both ways, of others.
    private const double Suited = 0.36;
    private const double Unsuited = 0.155;

    private static readonly double[] Answering = [0.78, 0.66, 0.6, 0.58];

    private ConferenceOutcomes(ConferenceDemonstration shown, int seed)
    {
#pragma warning disable CA5394 // Invented answers need no secret.
        var random = new Random(seed);
        var pairs = new List<TalliedPair>();
        var waves = Enum.GetValues<OutcomeWave>();
        foreach (var meeting in shown.Programme.Meetings.Where(one => one.Final.Slot is not null))
        {
            var reached = Reached(random, meeting.Wish.IsMutual);
            OutcomeStep?[] Said() => [.. waves.Select(wave => random.NextDouble() >= Answering[(int)wave] ? (OutcomeStep?)null
                : (OutcomeStep)Math.Max((int)OutcomeStep.Contact, (int)reached[(int)wave] - (random.NextDouble() < SaidRight ? 0 : 1)))];
            var (one, other) = (Said(), Said());
            pairs.Add(new(shown.People[meeting.One].Id, shown.People[meeting.Other].Id, one, other, [.. waves.Select(_ => 2)], [.. waves.Select(wave => (one[(int)wave] is null ? 0 : 1) + (other[(int)wave] is null ? 0 : 1))], null, null));
            TrueJointWork += reached[^1] >= OutcomeStep.JointWork ? 1 : 0;
        }
#pragma warning restore CA5394
        Report = OutcomeStudy.Of(new(shown.Conference.Hosted, false, false, true, OutcomeDays.Begins(shown.Conference.Hosted.LastDay, OutcomeWave.TwelveMonths).AddDays(60), 0, pairs));
    }

    /// <summary>The funnel, wave by wave, beside the benchmark.</summary>
    public OutcomeReport Report { get; }

    /// <summary>Meetings of which joint work truly came within twelve months.</summary>
    public int TrueJointWork { get; private set; }

    /// <summary>The same in a hundred meetings.</summary>
    public double TruePerHundred => Report.Meetings == 0 ? 0 : 100.0 * TrueJointWork / Report.Meetings;

    internal static ConferenceOutcomes Draw(ConferenceDemonstration shown, int seed) => new(shown, seed);

    // How far the two truly are in each wave: what will come, comes some months after the meeting.
    private static OutcomeStep[] Reached(Random random, bool isSuited)
    {
#pragma warning disable CA5394 // Invented outcomes need no secret.
        var joint = random.NextDouble() < (isSuited ? Suited : Unsuited);
        var (followed, money) = (joint || random.NextDouble() < FollowedUp, joint && random.NextDouble() < WithMoney);
        var result = money && random.NextDouble() < WithResult;
        int[] months = [0, 0, 0, 1 + random.Next(3), 2 + random.Next(9), 5 + random.Next(7), 8 + random.Next(4)];
#pragma warning restore CA5394
        bool[] comes = [true, true, true, followed, joint, money, result];
        return [.. Enum.GetValues<OutcomeWave>().Select(wave => Enum.GetValues<OutcomeStep>().Where(step => comes[(int)step] && months[..((int)step + 1)].Max() <= OutcomeDays.Months(wave)).Max())];
    }
}

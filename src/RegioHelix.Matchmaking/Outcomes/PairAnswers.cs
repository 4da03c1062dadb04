using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Outcomes;

/// <summary>What the two of a pair said, each apart.</summary>
/// <param name="One">One person, by number.</param>
/// <param name="Other">The other.</param>
/// <param name="OneSaid">What the one said in each wave, in the waves' order; null where silent.</param>
/// <param name="OtherSaid">What the other said.</param>
public sealed record PairAnswers(int One, int Other, IReadOnlyList<OutcomeStep?> OneSaid, IReadOnlyList<OutcomeStep?> OtherSaid)
{
    /// <summary>How far the one says that they had come by a wave: the furthest step of any answer until then; null where silent until then.</summary>
    public OutcomeStep? OneBy(OutcomeWave wave) => Furthest(OneSaid, wave);

    /// <summary>The same of the other.</summary>
    public OutcomeStep? OtherBy(OutcomeWave wave) => Furthest(OtherSaid, wave);

    /// <summary>True where neither answered in a wave.</summary>
    public bool IsSilentIn(OutcomeWave wave) => OneSaid.ElementAtOrDefault((int)wave) is null && OtherSaid.ElementAtOrDefault((int)wave) is null;

    private static OutcomeStep? Furthest(IReadOnlyList<OutcomeStep?> said, OutcomeWave wave) => said.Take((int)wave + 1).Max();
}

using RegioHelix.Studies.Provenance;

namespace RegioHelix.Studies.Texts;

/// <summary>Makes words a sentence, and puts before it that its figures are simulated where they are.</summary>
internal static class SimulatedWords
{
    public static LocalText Sentence(LocalText words, FigureProvenance provenance)
    {
        var sentence = FigureText.Sentence(words);
        return provenance.IsSimulated ? Sentences.Fill("MapSimulatedPrefix", culture => [sentence.In(culture)]) : sentence;
    }
}

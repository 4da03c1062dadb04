using RegioHelix.Import.Live;
using RegioHelix.Import.Publishing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Importing;

/// <summary>What an import or a download is doing, in a word or a few.</summary>
internal static class StageWords
{
    /// <summary>The stage of an import.</summary>
    public static Phrase Of(ImportStage stage) => stage switch
    {
        ImportStage.Reading => Phrase.Of("reading"),
        ImportStage.Publishing => Phrase.Of("publishing"),
        _ => Phrase.Of("done"),
    };

    /// <summary>How far a download is: whose, which part, what it is doing.</summary>
    public static Phrase Of(TransferProgress step)
    {
        var stage = step.Detail.IsEmpty ? Of(step.Stage) : Phrase.Of($"{Of(step.Stage)}, {step.Detail}");
        return step.Parts > 1 ? Phrase.Of($"{step.Name}, part {step.Part} of {step.Parts}: {stage}") : Phrase.Of($"{step.Name}: {stage}");
    }

    private static Phrase Of(TransferStage stage) => stage switch
    {
        TransferStage.Asking => Phrase.Of("asking"),
        TransferStage.Receiving => Phrase.Of("receiving"),
        TransferStage.Verifying => Phrase.Of("verifying"),
        TransferStage.Pausing => Phrase.Of("pausing"),
        _ => Phrase.Of("preparing"),
    };
}

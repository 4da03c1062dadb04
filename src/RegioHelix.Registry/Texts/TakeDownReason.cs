using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>Why a moderator took something public down: its author reads it, and it is not shown again until a moderator shows it.</summary>
internal static class TakeDownReason
{
    private const int Longest = 500;

    /// <summary>The reason that a moderator gives.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">None, or too long a one.</exception>
    /// <exception cref="RefusedException">The actor is no moderator.</exception>
    public static string Read(Actor actor, string? reason)
    {
        if (!actor.IsModerating)
            throw RefusedException.NotFound();
        var problems = new FieldProblems();
        var read = PlainText.ReadRequiredLine(reason, "reason", Longest, problems);
        problems.ThrowIfAny();
        return read;
    }

    /// <summary>Throws where something may not be shown again.</summary>
    /// <exception cref="RefusedException">It was taken down, and the actor is no moderator.</exception>
    public static void DemandNone(Actor actor, string? takenDown)
    {
        if (takenDown is not null && !actor.IsModerating)
            throw RefusedException.NotNow(Phrase.Of("a moderator took this down; mend what is said there and ask for it to be shown again"));
    }
}

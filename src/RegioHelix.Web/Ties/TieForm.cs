using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Ties;

/// <summary>What a form says of a tie.</summary>
internal static class TieForm
{
    /// <summary>Reads it; checked where it is taken in.</summary>
    /// <exception cref="ProblemsException">A choice is none of the list, or the day is none.</exception>
    public static TieEntry Read(PostedForm form) => new(Choice<TieKind>(form, "kind"), form.Number("strength") ?? 0, form.Day("last_contact"), form.Text("place"), Choice<TieVisibility>(form, "visibility"));

    private static T Choice<T>(PostedForm form, string name)
        where T : struct, Enum => form.Choice<T>(name) ?? throw new ProblemsException(new Problem(name, 0, 0, "unknown-choice", "", Phrase.Of("choose one of the list")));
}

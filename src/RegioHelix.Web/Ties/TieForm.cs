using RegioHelix.Registry.Ties;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Ties;

/// <summary>What a form says of a tie.</summary>
internal static class TieForm
{
    /// <summary>Reads it; checked where it is taken in.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A choice is none of the list, or the day is none.</exception>
    public static TieEntry Read(PostedForm form) => new(form.Chosen<TieKind>("kind"), form.Number("strength") ?? 0, form.Day("last_contact"), form.Text("place"), form.Chosen<TieVisibility>("visibility"));
}

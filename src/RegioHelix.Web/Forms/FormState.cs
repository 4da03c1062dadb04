using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Forms;

/// <summary>The form that this request posted and that was refused, so that its page shows it again as it was filled in, with what is wrong. One a request.</summary>
public sealed class FormState
{
    private string? refused;
    private bool isShown;
    private PostedForm? posted;
    private IReadOnlyList<Problem> problems = [];
    private Phrase? explanation;

    /// <summary>Told once the form that was refused stands on the page.</summary>
    internal event Action? RefusedIsShown;

    /// <summary>The form that was refused and does not stand on the page, or not yet; null for none.</summary>
    internal FormFields? Unshown => refused is null || isShown ? null : Of(refused);

    /// <summary>Keeps a form that was refused.</summary>
    internal void Refuse(string form, PostedForm filled, IReadOnlyList<Problem> found, Phrase? why) => (refused, posted, problems, explanation) = (form, filled, found, why);

    /// <summary>A form of the page by its name.</summary>
    public FormFields Of(string form) => form == refused ? new(form, posted, problems, explanation) : new(form, null, [], null);

    /// <summary>The same for what shows why the form was refused.</summary>
    internal FormFields Show(string form)
    {
        if (form == refused && !isShown)
        {
            isShown = true;
            RefusedIsShown?.Invoke();
        }
        return Of(form);
    }
}

/// <summary>The fields of one form: as they were filled in where it was refused, as they are kept else.</summary>
/// <param name="form">The form's name, unique on its page.</param>
/// <param name="posted">What was filled in; null where the form was not posted.</param>
/// <param name="problems">What is wrong with it.</param>
/// <param name="explanation">Why it was refused as a whole; null where it was not.</param>
public sealed class FormFields(string form, PostedForm? posted, IReadOnlyList<Problem> problems, Phrase? explanation)
{
    private const int LongestShown = 20_000;

    /// <summary>What is wrong, field by field.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Why it was refused as a whole; null where it was not.</summary>
    public Phrase? Explanation => explanation;

    /// <summary>The id of a field's element.</summary>
    public string IdOf(string name) => $"{form}-{name}";

    /// <summary>What stands in a field.</summary>
    public string Value(string name, string? kept) => posted is null ? kept ?? "" : posted.Text(name) is { Length: <= LongestShown } filled ? filled : "";

    /// <summary>True where a choice of a field is made.</summary>
    public bool IsChosen(string name, string choice, bool kept) => posted is null ? kept : posted.Texts(name).Contains(choice);

    /// <summary>What is wrong with a field.</summary>
    public IEnumerable<Problem> Of(string name) => problems.Where(problem => problem.File == name);
}

using System.Globalization;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Strategies;

/// <summary>What the form of an effect check asks.</summary>
internal static class EffectForm
{
    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemsException">A number is none.</exception>
    public static PriorityCheckSettings Read(PostedForm form, string region, string period)
    {
        var problems = new List<Problem>();
        var settings = new PriorityCheckSettings(region.ToUpperInvariant(), period, form.Text("outcome").Trim())
        {
            Priorities = form.Parts("priorities"),
            Scale = form.Choice<OutcomeScale>("scale") ?? OutcomeScale.Index,
            From = Whole("from"),
            FirstYear = Whole("first_year"),
            LastYear = Whole("last_year"),
            Compared = Codes("compare"),
            Excluded = Codes("exclude"),
            KeepsNeighbours = form.Text("neighbours") == "keep",
            Placebos = Whole("placebos"),
            Seed = Whole("seed") ?? 1,
        };
        return problems.Count == 0 ? settings : throw new ProblemsException(problems);

        IReadOnlyList<string> Codes(string name) => [.. form.Parts(name).Select(code => code.ToUpperInvariant()).Distinct()];

        int? Whole(string name)
        {
            var text = form.Text(name).Trim();
            if (text.Length == 0)
                return null;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return number;
            problems.Add(new(name, 0, 0, "not-whole", Problem.Shorten(text), Phrase.Of("give a whole number, such as 2014")));
            return null;
        }
    }
}

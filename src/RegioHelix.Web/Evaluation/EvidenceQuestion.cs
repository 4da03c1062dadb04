using System.Globalization;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Evaluation;

/// <summary>What the form of a dropped panel asks. What does not go together is told by the job, with the same words as on the command line.</summary>
internal static class EvidenceQuestion
{
    private const int LongestField = 20_000;

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemsException">A column is not chosen, a number is none, or a field is too long.</exception>
    public static EvidenceSettings Read(PostedForm form)
    {
        var problems = new List<Problem>();
        var settings = new EvidenceSettings(Needed("unit"), Needed("time"), Needed("outcome"))
        {
            Treated = NameList.Read(Field("treated")),
            From = Whole("from"),
            FirstTreated = Field("first_treated"),
            Excluded = NameList.Read(Field("exclude")),
            DecimalMark = Field("decimal") == "comma" ? "comma" : null,
            Method = Field("method") is "synthetic-control" or "synthetic-did" or "did" ? Field("method")! : "all",
            Predictors = Field("predictors"),
            Fit = Field("fit"),
            Placebos = Field("placebos"),
            Seed = Whole("seed") ?? 1,
            SamePriority = NameList.Read(Field("same_priority")),
            Neighbours = NameList.Read(Field("neighbours")),
            Family = Whole("family") ?? 1,
            SetBy = Field("set_by"),
            Sector = Field("sector"),
            Priorities = NameList.Read(Field("priorities")),
        };
        return problems.Count == 0 ? settings : throw new ProblemsException(problems);

        string? Field(string name)
        {
            var text = form.Text(name).Trim();
            if (text.Length > LongestField)
                problems.Add(new(name, 0, 0, "too-long", "", Phrase.Of("the field is too long; shorten it")));
            return text is { Length: > 0 and <= LongestField } ? text : null;
        }

        string Needed(string name)
        {
            if (Field(name) is { } column)
                return column;
            problems.Add(new(name, 0, 0, "no-column", "", Phrase.Of("choose a column for units, periods and outcome")));
            return "";
        }

        int? Whole(string name)
        {
            if (Field(name) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return number;
            problems.Add(new(name, 0, 0, "not-whole", Problem.Shorten(text), Phrase.Of("give a whole number, such as 2014")));
            return null;
        }
    }
}

namespace RegioHelix.Studies.Funding;

/// <summary>May this be paid in that region, by the rules in force here?</summary>
/// <param name="shelf">The rules.</param>
/// <param name="clock">For the day that counts where a case names none.</param>
public sealed class FundingStudy(FundingRuleShelf shelf, TimeProvider clock)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that cannot be in the case.</exception>
    public FundingVerdict Run(CaseFields fields)
    {
        var rules = shelf.List();
        return FundingCheck.From(FundingCase.Read(fields, rules), rules, shelf.FindCategory, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}

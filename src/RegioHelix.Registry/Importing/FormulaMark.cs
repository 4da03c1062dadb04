namespace RegioHelix.Registry.Importing;

/// <summary>
/// The apostrophe that keeps a spreadsheet from running a text as a formula: put before texts that begin like one, taken off when the list
/// comes back. Source: OWASP, CSV injection.
/// </summary>
internal static class FormulaMark
{
    public static string Put(string text) => BeginsFormula(text) || (text.StartsWith('\'') && BeginsFormula(text[1..])) ? "'" + text : text;

    public static string Remove(string text) => text.StartsWith('\'') && (BeginsFormula(text[1..]) || text.StartsWith("''", StringComparison.Ordinal)) ? text[1..] : text;

    private static bool BeginsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
}

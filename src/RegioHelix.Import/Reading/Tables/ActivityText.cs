using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>An activity's code as plain tables write it.</summary>
internal static class ActivityText
{
    /// <summary>The code trimmed; bare digits of NACE get their letter (<c>15</c> becomes <c>C15</c>), what cannot be one stays as it is.</summary>
    public static string Read(string text, string classification)
    {
        var code = text.Trim();
        return code.Length > 1 && char.IsAsciiDigit(code[0]) && classification == "NACE_R2" ? ActivityCatalogue.FindByDigits(code) ?? code : code;
    }
}

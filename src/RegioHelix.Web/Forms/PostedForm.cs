using System.Globalization;
using Microsoft.AspNetCore.Http;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Forms;

/// <summary>What somebody filled in. A handler asks for the fields that it knows; whatever else was sent is never looked at.</summary>
public sealed class PostedForm(IFormCollection form)
{
    /// <summary>A field as text; empty where it was not sent. It is checked, trimmed and measured where it is taken in.</summary>
    public string Text(string name) => form[name].ToString();

    /// <summary>A field that was sent several times, blanks left out.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. form[name].OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];

    /// <summary>The parts of a text: lines, or words between commas.</summary>
    public IReadOnlyList<string> Parts(string name) => Text(name).Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines of a text, blank ones left out.</summary>
    public IReadOnlyList<string> Lines(string name) => Text(name).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True where a box was ticked, or a button of the name pressed.</summary>
    public bool Is(string name) => Text(name) == "yes";

    /// <summary>A whole number; null where there is none.</summary>
    public int? Number(string name) => int.TryParse(Text(name).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number; null where nothing was filled in, and -1, which no field takes, where it is none: it is refused, not forgotten.</summary>
    public int? NumberOrWrong(string name) => Number(name) ?? (string.IsNullOrWhiteSpace(Text(name)) ? null : -1);

    /// <summary>A day, <c>2026-11-26</c>.</summary>
    /// <exception cref="ProblemsException">It is none.</exception>
    public DateOnly Day(string name) => DateOnly.TryParseExact(Text(name).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ProblemsException(new Problem(name, 0, 0, "unreadable-day", "", Phrase.Of("give a day as year, month and day, such as 2026-11-26")));

    /// <summary>An id; an empty one where there is none.</summary>
    public Guid Id(string name) => Guid.TryParse(Text(name), out var id) ? id : Guid.Empty;

    /// <summary>A choice by its name.</summary>
    /// <exception cref="ProblemsException">It is none of them.</exception>
    public T Chosen<T>(string name)
        where T : struct, Enum => Choice<T>(name) ?? throw new ProblemsException(new Problem(name, 0, 0, "unknown-choice", "", Phrase.Of("choose one of the list")));

    /// <summary>A choice by its name; null where it is none of them.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(one => one.ToString().Equals(Text(name), StringComparison.OrdinalIgnoreCase)).Select(one => (T?)one).FirstOrDefault();
}

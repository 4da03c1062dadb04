using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Events.Demonstration;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Web.Events.Demonstration;

/// <summary>How figures of the invented conference read.</summary>
internal static class ConferenceWords
{
    /// <summary>A small share with two digits: a tenth of a per cent is not nothing here.</summary>
    public static string Small(double share) => (100 * share).ToString("0.00", FigureText.FormatOf(CultureInfo.CurrentUICulture)) + "\u00a0%";

    /// <summary>A region's name in the reader's language.</summary>
    public static string Region(string? code) => code is null ? "" : EntryNames.OfPlace(code).In(CultureInfo.CurrentUICulture);

    /// <summary>Why two who both want it do not meet.</summary>
    public static string Why(IStringLocalizer<EventTexts> texts, ConferenceDemonstration shown, int one, int other, PlacedMeeting placed) =>
        texts[$"Unmet.{(placed.Reason is UnmetReason.KeptApart or UnmetReason.None ? UnmetReason.NoCommonSlot : placed.Reason)}", InventedMark.Without(shown.People[placed.ReasonSide == 2 ? other : one].Name), placed.ReasonNumber];
}

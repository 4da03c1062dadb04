using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Tests.Organisations;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("Padova", "ITH3", "ITH3")]
    [InlineData("  PADUA ", "ITH3", "ITH3")]
    [InlineData("35131 Padova (PD)", "ITH3", "ITH3")]
    [InlineData("D-80331 Munchen", "DE21", "DE21")]
    [InlineData("M\u00fcnchen, Deutschland", "DE21", "DE21")]
    [InlineData("'s-Hertogenbosch", "NL41", "NL41")]
    [InlineData("Den Bosch, Nederland", "NL41", "NL41")]
    [InlineData("Wien", "AT13", "AT13")]
    [InlineData("\u0391\u03b8\u03ae\u03bd\u03b1", "EL30", "EL30")]
    [InlineData("Lodz", "PL11", "PL71")]
    [InlineData("Veneto", "ITH3", "ITH3")]
    [InlineData("Rh\u00f4ne-Alpes", "FR71", "FRK2")]
    [InlineData("Oost-Vlaanderen", "BE23", "BE23")]
    [InlineData("Limburg (NL)", "NL42", "NL42")]
    [InlineData("Limburg, Belgi\u00eb", "BE22", "BE22")]
    [InlineData("Frankfurt am Main", "DE71", "DE71")]
    [InlineData("Frankfurt (Oder)", "DE40", "DE40")]
    [InlineData("Freiburg, DE", "DE13", "DE13")]
    [InlineData("Tirana", null, null)]
    [InlineData("Atlantis", null, null)]
    [InlineData("Eindhoven, Belgi\u00eb", null, null)]
    [InlineData("", null, null)]
    [InlineData("(,)", null, null)]
    public void A_place_is_read_as_the_region_in_which_it_lies(string text, string? then, string? now) =>
        Assert.Equal((then, now), PlaceNames.Find(text) is { Count: > 0 } found ? (Assert.Single(found).Code, found[0].PresentCode) : (null, null));

    [Theory]
    [InlineData("Frankfurt", "DE40 DE71")]
    [InlineData("Limburg", "BE22 NL42")]
    [InlineData("Bergen", "BE32 NO05")]
    [InlineData("Luxembourg", "BE34 LU00")]
    [InlineData("London", "UKI3 UKI4 UKI5 UKI6 UKI7")]
    public void What_is_a_name_of_several_has_all_of_them(string text, string codes) => Assert.Equal(codes, string.Join(' ', PlaceNames.Find(text).Select(place => place.Code)));

    [Fact]
    public void A_name_of_fifty_megabytes_is_none() => Assert.Empty(PlaceNames.Find(new string('n', 50_000_000)));
}

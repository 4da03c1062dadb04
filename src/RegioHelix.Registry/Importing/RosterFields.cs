using System.Collections.Frozen;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>What the columns of a kind of list can hold, and the folded words of headers by which lists in Europe call it.</summary>
internal sealed class RosterFields
{
    /// <summary>Those of organisations.</summary>
    public static readonly RosterFields Organisations = new(
        (positions, header) => positions.ContainsKey("name") ? [] : [("no-name-column", Phrase.Of($"say which column holds the names; the columns are {header}"))],
        ("name", "name|naam|nom|nome|nombre|firma|firmenname|bedrijf|bedrijfsnaam|company|company name|organisation|organization|organisatie|entreprise|azienda|empresa|member|lid|mitglied|nazwa|onoma"),
        ("other_names", "other names|other name|short name|acronym|afkorting|abkurzung|sigle"),
        ("kind", "kind|type|soort|art|tipo|type of organisation|organisation type"),
        ("size", "size|grootte|grosse|taille|dimensione"),
        ("website", "website|web|url|www|site|web site|homepage|webseite|sito web|site web"),
        ("mail_box", "mail box|mail|email|e mail|courriel|e mailadres"),
        ("town", "town|city|place|location|plaats|vestigingsplaats|standort|lieu|luogo|stad|ort|stadt|ville|citta|comune|ciudad|municipality|gemeente"),
        ("region", "region|nuts|nuts code|nuts2|nuts3|nuts 2|nuts 3|regio|region code"),
        ("region_version", "region version|nuts version"),
        ("founded_year", "founded year|founded|year|year founded|opgericht|grundungsjahr|annee"),
        ("languages", "languages|language|talen|taal|sprachen|langues|lingue"),
        ("tags", "tags|tag|nace|nace code|activity|activity code|activiteit|activiteiten|sbi|ateco|naf|wz|sector|branche"),
        ("description", "description|omschrijving|beschrijving|beschreibung|descrizione|descripcion|activities|what"),
        ("description_language", "description language"));

    /// <summary>Those of people.</summary>
    public static readonly RosterFields People = new(
        LackingOfPeople,
        ("name", "name|full name|naam|volledige naam|nom complet|nome completo|person|persoon|contact|contact person|contactpersoon|ansprechpartner"),
        ("given_name", "given name|first name|firstname|voornaam|vorname|prenom|nome|nombre|imie"),
        ("family_name", "family name|last name|lastname|surname|achternaam|nachname|familienname|nom|nom de famille|cognome|apellido|apellidos|nazwisko"),
        ("mail", "mail|email|e mail|mail address|email address|e mailadres|emailadres|courriel|e mail adresse|posta elettronica|correo"),
        ("organisation", "organisation|organization|company|organisatie|bedrijf|firma|unternehmen|entreprise|azienda|empresa|employer|werkgever"),
        ("role", "role|title|job title|function|functie|rol|funktion|fonction|funzione|ruolo|cargo|position"),
        ("languages", "languages|language|talen|taal|sprachen|langues|lingue"),
        ("headline", "headline|about|over|description|omschrijving"),
        ("headline_language", "headline language"),
        ("source", "source|consent source|origin|bron|herkomst|quelle|provenance|fonte|fuente"));

    private readonly Func<IReadOnlyDictionary<string, int>, string, IEnumerable<(string Rule, Phrase Advice)>> lacking;
    private readonly FrozenDictionary<string, string> words;

    private RosterFields(Func<IReadOnlyDictionary<string, int>, string, IEnumerable<(string Rule, Phrase Advice)>> lacking, params (string Field, string Words)[] fields)
    {
        Names = [.. fields.Select(field => field.Field)];
        words = fields.SelectMany(field => field.Words.Split('|').Select(word => (word, field.Field))).ToFrozenDictionary(pair => pair.word, pair => pair.Field, StringComparer.Ordinal);
        this.lacking = lacking;
    }

    /// <summary>The fields, in the order of an export.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The field that a header names; null where it names none.</summary>
    public string? Find(string header) => header.Length > 100 ? null : words.GetValueOrDefault(Spelling.Fold(header.Replace('_', ' ')));

    /// <summary>What a list has no column of and needs.</summary>
    public IEnumerable<Problem> Lacking(IReadOnlyDictionary<string, int> positions, Roster roster) =>
        lacking(positions, string.Join(", ", roster.Header)).Select(one => new Problem(roster.File, 1, 0, one.Rule, "", one.Advice));

    private static IEnumerable<(string Rule, Phrase Advice)> LackingOfPeople(IReadOnlyDictionary<string, int> positions, string header)
    {
        if (!positions.ContainsKey("name") && !positions.ContainsKey("family_name"))
            yield return ("no-name-column", Phrase.Of($"say which column holds the names; the columns are {header}"));
        // Who is entered by somebody else must be told, and cannot be without an address.
        if (!positions.ContainsKey("mail"))
            yield return ("no-mail-column", Phrase.Of($"say which column holds the mail addresses; the columns are {header}"));
    }
}

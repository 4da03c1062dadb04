namespace RegioHelix.Web.Accounts;

/// <summary>Names the texts of signing in and of the own account: <c>AccountTexts.resx</c> and <c>AccountTexts.nl.resx</c>.</summary>
public sealed class AccountTexts;

namespace Parapet.Interop.Msdl;

/// <summary>Codes of military symbols: the letters of APP-6(A) to (C), and the digits of APP-6(D) [APP6D].</summary>
internal static class MsdlSymbol
{
    private const int Letters = 15;
    private const int Digits = 20;

    public static MsdlRole RoleOf(string symbol) => symbol.Length switch
    {
        Letters when symbol[0] is 'S' or 's' && symbol[2] is 'G' or 'g' => OfLetters(symbol[4..10].ToUpperInvariant()),
        >= Digits when symbol.AsSpan(0, Digits).ContainsAnyExceptInRange('0', '9') is false => OfDigits(symbol[4..6], symbol[10..16]),
        _ => MsdlRole.Other,
    };

    /// <summary>Ground: a combat unit of air defence, a radar among the equipment's sensors, an installation.</summary>
    private static MsdlRole OfLetters(string function) =>
        function.StartsWith("UCD", StringComparison.Ordinal) ? MsdlRole.AirDefence
        : function.StartsWith("ESR", StringComparison.Ordinal) ? MsdlRole.Radar
        : function[0] == 'I' ? MsdlRole.Installation
        : MsdlRole.Other;

    /// <summary>The set of land units with the entity air defence, of land equipment with the entity radar, of land installations.</summary>
    private static MsdlRole OfDigits(string set, string entity) => set switch
    {
        "10" when entity.StartsWith("1301", StringComparison.Ordinal) => MsdlRole.AirDefence,
        "15" when entity.StartsWith("2203", StringComparison.Ordinal) => MsdlRole.Radar,
        "20" => MsdlRole.Installation,
        _ => MsdlRole.Other,
    };
}

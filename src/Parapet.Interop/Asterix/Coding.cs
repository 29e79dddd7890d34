namespace Parapet.Interop.Asterix;

/// <summary>How the bits of a field are meant.</summary>
public enum Coding
{
    /// <summary>A number without sign: a count, a code, or a quantity with its scale and unit.</summary>
    Unsigned,

    /// <summary>A number in two's complement.</summary>
    Signed,

    /// <summary>Three bits a digit, as reply codes of transponders are written.</summary>
    Octal,

    /// <summary>Bits without a number's meaning, as an aircraft's address.</summary>
    Hexadecimal,

    /// <summary>Eight bits a letter.</summary>
    Ascii,

    /// <summary>Six bits a letter, as aircraft send their call signs (ICAO Annex 10 volume IV, table 3-7).</summary>
    SixBit,

    /// <summary>A Mode S register: 56 bits, whose meaning the register's number tells.</summary>
    Register,

    /// <summary>Bits that the edition leaves free; kept where they are not nothing.</summary>
    Spare,

    /// <summary>Octets whose inner form the edition does not tell, or that do not keep to it.</summary>
    Octets,

    /// <summary>No field of the wire: keeps what the presence of others does not tell, as a repetition of nothing.</summary>
    Structure,
}

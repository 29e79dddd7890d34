namespace Parapet.Studies.Definition;

/// <summary>What the posts of point defence are tied to by a connection's rule.</summary>
public enum PointDefenceTie
{
    /// <summary>To all that other systems are tied to, and those of one kind to each other.</summary>
    Systems,

    /// <summary>To the national centre alone, where systems are; else each stands by itself.</summary>
    Centre,
}

using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Terrain;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>Keeps a track's category, threat and identity up to date with its estimate.</summary>
internal sealed class TrackJudge
{
    /// <summary>A track is looked at anew this long after the last time; its motion hardly changes in between.</summary>
    private static readonly Duration RevisionPeriod = Duration.FromSeconds(3);

    private readonly CommandPostDescription _post;
    private readonly IThreatRule _threats;
    private readonly CorridorMap _corridors;
    private readonly TrackEvidence _evidence;
    private readonly ForeWarning _warning;
    private readonly AntiRadiationRule _antiRadiation;
    private readonly FallBatch _falls = new();
    private Instant _before = Instant.Start;
    private Instant _now = Instant.Start;

    public TrackJudge(CommandPostDescription post, IElevation map, ForeWarning warning, PlanBook plans)
    {
        _post = post;
        _threats = post.OwnThreats ?? ThreatRules.Of(post.Doctrine.Threat, post.Assets, post.Doctrine.HarmRadius);
        _corridors = new(post.Corridors);
        _evidence = new(_corridors, plans, map);
        _warning = warning;
        _antiRadiation = new(post.Doctrine.AntiRadiation, post.Units);
    }

    /// <summary>The post looks at its picture anew.</summary>
    public void BeginLook(Instant now) => (_before, _now) = (_now, now);

    /// <summary>
    /// Predicts at once the falls that the revisions of this look will ask for one by one. What only now turns out to fall
    /// may be left to them.
    /// </summary>
    public void Foresee(List<TrackFile> files, Instant now)
    {
        foreach (var file in files)
        {
            var falls = file.Category == TargetCategory.BallisticMissile;
            if (!falls && file.Report.Motion != MotionKind.Ballistic || !file.IsActedOn || now < file.ReviseAt
                || !CategoryRule.IsBallistic(file.Report, EarthShape.HeightMetres(file.Report.Position)))
            {
                continue;
            }

            if (falls)
            {
                file.Drag.Take(file.Report);
            }

            if (!HasPath(file, falls: true))
            {
                file.BeginPath(falls: true);
                _falls.Add(file.Path, file.Report, file.Drag.InverseCoefficient);
            }
        }

        _falls.Run();
    }

    /// <summary>Revises a track whose time has come; true if its identity or category has changed.</summary>
    public bool Revise(TrackFile file, Instant now)
    {
        if (file.ConfirmedAt > now && file.Report.Status != TrackStatus.Tentative)
        {
            file.ConfirmedAt = now;
        }

        if (file.Category == TargetCategory.BallisticMissile)
        {
            file.Drag.Take(file.Report);
        }

        if (now < file.ReviseAt)
        {
            return false;
        }

        file.ReviseAt = now + RevisionPeriod;
        var before = (file.Identity, file.Category);
        _evidence.Begin(file, now);
        file.Category = CategoryRule.Of(_evidence, _antiRadiation);
        Evaluate(file);
        file.FallShown = file.Category == TargetCategory.BallisticMissile
            && (file.FallShown || FallRule.Shows(file.Report, _evidence.HeightMetres, file.Path));
        if (file.ConfirmedAt <= now && file.ConfirmedAt + Delay(file) <= now)
        {
            (file.OwnIdentity, file.OwnBasis) = IdentityRule.Revise((file.OwnIdentity, file.OwnBasis), _evidence, _post.Doctrine);
        }
        else if (file.ConfirmedAt <= now)
        {
            // The judgement falls due between two revisions, and a fall may show itself by then: come back for both.
            file.ReviseAt = file.Category == TargetCategory.BallisticMissile
                ? now
                : Instant.Min(file.ReviseAt, file.ConfirmedAt + Delay(file));
        }

        file.Identity = IdentityRule.Join(file.OwnIdentity, file.ReceivedIdentity, file.Category);
        file.Basis = file.Identity == file.OwnIdentity ? file.OwnBasis : IdentityBasis.OtherPost;
        NoteFall(file);
        return before != (file.Identity, file.Category);
    }

    /// <summary>
    /// A machine that watches all the time would have seen the fall with its newest plot, unless that came before the last
    /// look, which did not show it.
    /// </summary>
    private void NoteFall(TrackFile file)
    {
        if (file.ReactsFrom == Instant.Never && file.Category == TargetCategory.BallisticMissile && file.Identity == StandardIdentity.Hostile)
        {
            file.ReactsFrom = Instant.Min(_now, Instant.Max(_before, file.Report.LastPlot));
        }
    }

    /// <summary>Whether an air-breathing track is within the doctrine's margin of an open corridor, at the corridor's heights.</summary>
    public bool IsNearCorridor(TrackFile file, Instant now) =>
        file.Category != TargetCategory.BallisticMissile
        && _corridors.IsBeside(EarthShape.Direction(file.Report.Position), EarthShape.HeightMetres(file.Report.Position), _post.Doctrine.CorridorMargin, now);

    /// <summary>From confirmation to the judgement; none for a track whose path shows its fall, or a falling one that an alert announced.</summary>
    private Duration Delay(TrackFile file) =>
        file.FallShown || IsAnnounced(file) ? Duration.Zero : _post.Doctrine.IdentificationDelay.Quantile(file.IdentificationQuantile);

    /// <summary>From leave to fire to the order; the least that it can be for a falling track that an alert announced.</summary>
    public Duration DecisionDelay(TrackFile file) =>
        IsAnnounced(file) ? _post.Doctrine.DecisionDelay.Least : _post.Doctrine.DecisionDelay.Quantile(file.DecisionQuantile);

    private bool IsAnnounced(TrackFile file) =>
        file.Category == TargetCategory.BallisticMissile && _warning.Announces(file.Report);

    /// <summary>Predicts a track's path from its newest report, whatever was predicted before.</summary>
    public void PredictAnew(TrackFile file)
    {
        file.BeginPath(falls: file.Category == TargetCategory.BallisticMissile);
        if (file.PathIsFall)
        {
            file.Path.Fall(file.Report, file.Drag.InverseCoefficient);
            file.Threat = _threats.OfFalling(file.Report, file.Path.Impact);
        }
        else
        {
            file.WeighLater(_threats);
            var untilImpact = file.Threat.Harms ? (file.Threat.ImpactAt - file.Report.Time).Seconds : double.PositiveInfinity;
            file.Path.Cruise(file.Report, untilImpact, _evidence.GroundBelow(file.Report, EarthShape.HeightMetres(file.Report.Position)));
        }
    }

    /// <summary>Brings the threat up to date; a falling body needs its path for it, another's is left until a shot is sought.</summary>
    private void Evaluate(TrackFile file)
    {
        var falls = file.Category == TargetCategory.BallisticMissile;
        var fits = HasPath(file, falls);
        if (falls && !fits)
        {
            PredictAnew(file);
            return;
        }

        file.PathKnown = fits;
        if (falls)
        {
            file.Threat = _threats.OfFalling(file.Report, file.Path.Impact);
        }
        else
        {
            file.WeighLater(_threats);
        }
    }

    /// <summary>Whether the path predicted last, of a fall or of a flight, will still do.</summary>
    private static bool HasPath(TrackFile file, bool falls) => file.PathKnown && file.PathIsFall == falls && file.Path.StillFits(file.Report);
}
